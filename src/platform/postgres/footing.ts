import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { explainFailure } from './explain-failure.ts';
import { builtInPostgres, majorOf, type Installation } from './installation.ts';
import { linkLibraries } from './link-libraries.ts';
import { findStanding, type Standing } from './unprivileged.ts';

/** What a database server stands on: which programs, run how, with which files. */
export interface Footing {
  readonly installation: Installation;
  readonly major: number;
  readonly dataFolder: string;
  /** The folder of the database files. */
  readonly data: string;
  readonly standing: Standing;
  readonly environment: NodeJS.ProcessEnv;
  /** False only in tests: what was committed may be lost when the machine stops. */
  readonly durable: boolean;
}

export interface FootingOptions {
  readonly installation?: Installation;
  readonly durable?: boolean;
}

export function prepareFooting(dataFolder: string, options: FootingOptions = {}): Footing {
  const installation = options.installation ?? builtInPostgres();
  try {
    // Others may pass through, as PostgreSQL's own user must; what lies inside is closed to them.
    mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
    const libraries = linkLibraries(installation, join(dataFolder, 'postgres-lib'));
    const environment = {
      PATH: process.env['PATH'],
      LC_ALL: 'C',
      TZ: 'UTC',
      ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
    };
    return {
      installation,
      major: majorOf(installation, environment),
      dataFolder,
      data: join(dataFolder, 'postgres'),
      standing: findStanding(installation.bin, dataFolder, environment),
      environment,
      durable: options.durable ?? true,
    };
  } catch (error) {
    throw explainFailure(error, dataFolder);
  }
}

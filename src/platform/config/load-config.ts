import { resolve } from 'node:path';
import type { Config } from './config.ts';
import { readConfigFile, type ConfigFile } from './config-file.ts';
import { ConfigMistakes } from './config-mistakes.ts';
import { prepareDataFolder } from './data-folder.ts';
import { nearestName } from './nearest-name.ts';
import { defaultDataFolder, projectFolder } from './project-folder.ts';
import { settings, settingsSchema, type Settings } from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const names = Object.keys(settings);

/**
 * Reads the settings from the environment and the file; the environment wins.
 * Makes the data folder and its secret when they are not there yet.
 * Throws ConfigMistakes with every mistake at once.
 */
export function loadConfig(environment: Environment = process.env, project = projectFolder): Config {
  const folder = resolve(project, environment['STOA_DATA'] ?? defaultDataFolder(project));
  const file = openFile(environment, [folder, project]);
  const unknown = unknownNames(environment, file);
  const given = Object.fromEntries(names.flatMap((name) => valueOf(name, environment, file)));
  const checked = settingsSchema.safeParse(given);
  if (!checked.success || unknown.length > 0) {
    const wrong = checked.error?.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name} (from ${sourceOf(name, environment, file)}) ${issue.message}.`;
    });
    throw new ConfigMistakes([...(wrong ?? []), ...unknown]);
  }
  return configFrom(checked.data, project);
}

function openFile(environment: Environment, folders: readonly string[]): ConfigFile | undefined {
  try {
    return readConfigFile(environment['STOA_CONFIG'], folders);
  } catch (error) {
    throw new ConfigMistakes([`The settings file cannot be read: ${(error as Error).message}.`]);
  }
}

/** An empty value counts as not set, so that a line of the example can stay without a value. */
function valueOf(name: string, environment: Environment, file: ConfigFile | undefined): [string, string][] {
  const value = environment[name]?.trim() || file?.values[name]?.trim();
  return value ? [[name, value]] : [];
}

function sourceOf(name: string, environment: Environment, file: ConfigFile | undefined): string {
  return environment[name]?.trim() ? 'the environment' : (file?.path ?? 'the environment');
}

/** Misspelt names would be silently without effect, so each is named with the one that was probably meant. */
function unknownNames(environment: Environment, file: ConfigFile | undefined): string[] {
  const known = new Set([...names, 'STOA_CONFIG']);
  const inEnvironment = Object.keys(environment).filter((name) => /^STOA_(?!TEST_)/.test(name));
  const inFile = Object.keys(file?.values ?? {});
  const complain = (where: string) => (name: string) => {
    const meant = nearestName(name, names);
    const hint = meant === undefined ? 'stoa.conf.example lists all settings.' : `Did you mean ${meant}?`;
    return `${name} (from ${where}) is not a setting of Stoa. ${hint}`;
  };
  return [
    ...inEnvironment.filter((name) => !known.has(name)).map(complain('the environment')),
    ...inFile.filter((name) => !known.has(name)).map(complain(file?.path ?? '')),
  ];
}

function configFrom(settings: Settings, project: string): Config {
  const dataFolder = resolve(project, settings.STOA_DATA ?? defaultDataFolder(project));
  const publicUrl = settings.STOA_URL ?? `http://localhost:${settings.PORT}`;
  return {
    port: settings.PORT,
    host: settings.HOST,
    publicUrl,
    trustProxy: settings.STOA_TRUST_PROXY,
    dataFolder,
    databaseUrl: settings.DATABASE_URL,
    secret: prepareDataFolder(dataFolder, settings.STOA_SECRET),
    mail: {
      smtpUrl: settings.STOA_SMTP_URL,
      from: settings.STOA_MAIL_FROM ?? `Stoa <stoa@${new URL(publicUrl).hostname}>`,
    },
    uploadLimit: settings.STOA_UPLOAD_LIMIT_MB * 1_000_000,
    writesPerMinute: settings.STOA_WRITES_PER_MINUTE,
    externalPreviews: settings.STOA_PREVIEWS,
    logLevel: settings.STOA_LOG,
  };
}

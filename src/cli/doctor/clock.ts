import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { folderTrouble } from '#platform/config/folder-trouble.ts';
import { bad, good, type Finding } from './finding.ts';

const tolerated = 2000;
const written = Date.UTC(2026, 0, 1);

/** A disk on another machine has a clock of its own. Writing to it also shows whether it can be written to. */
export function examineClock(folder: string): Finding {
  try {
    const probe = mkdtempSync(join(folder, '.doctor-'));
    const apart = Date.now() - statSync(probe).mtimeMs;
    rmSync(probe, { recursive: true });
    if (Date.now() < written)
      return bad(
        'clock',
        `this machine believes it is ${new Date().toISOString()}. Set its clock, best by NTP.`,
      );
    return compare('the disk', apart);
  } catch (error) {
    return bad('data folder', folderTrouble(String(error), folder)?.message ?? String(error));
  }
}

export async function examineDatabaseClock(url: string): Promise<Finding> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const before = Date.now();
    const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
    return compare('the database', (before + Date.now()) / 2 - (rows[0]?.now.getTime() ?? 0));
  } finally {
    await client.end();
  }
}

function compare(other: string, apart: number): Finding {
  if (Math.abs(apart) <= tolerated) return good('clock', `agrees with ${other}.`);
  const seconds = Math.round(Math.abs(apart) / 1000);
  return bad(
    'clock',
    `this machine is ${seconds} s ${apart > 0 ? 'ahead of' : 'behind'} ${other}. Set both clocks, best by NTP.`,
  );
}

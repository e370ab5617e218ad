import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { projectFolder } from '#platform/config/project-folder.ts';
import { freshDatabase } from '#test/support/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'stoa-doctor-'));
const database = await freshDatabase();

async function examine(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const environment = {
    PATH: process.env['PATH'],
    STOA_DATA: folder,
    DATABASE_URL: database.url,
    ...settings,
  };
  const child = spawn(process.execPath, [join(projectFolder, 'src/cli/stoa.ts'), 'doctor'], {
    env: environment,
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said };
}

describe('stoa doctor', () => {
  after(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  test('finds nothing wrong with a site that is well', async () => {
    const { code, said } = await examine({});
    assert.equal(code, 0, said);
    assert.match(said, /✓ database: PostgreSQL \d+ answers\./);
    assert.match(said, /✓ database: is up to date\./);
    assert.match(said, /✓ clock: agrees with the database\./);
    assert.match(said, /Nothing is wrong\./);
  });

  test('names a mail server that does not answer', async () => {
    const { code, said } = await examine({ STOA_SMTP_URL: 'smtp://127.0.0.1:9' });
    assert.equal(code, 1);
    assert.match(said, /✗ mail: 127\.0\.0\.1:9 cannot be used: .*Check STOA_SMTP_URL\./);
    assert.match(said, /One thing is wrong\./);
  });

  test('names a database that cannot be used, without its password', async () => {
    const { code, said } = await examine({ DATABASE_URL: 'postgres://stoa:hunter2@127.0.0.1:9/stoa' });
    assert.equal(code, 1);
    assert.match(said, /✗ database: The database at 127\.0\.0\.1:9\/stoa cannot be used/);
    assert.ok(!said.includes('hunter2'));
  });

  test('names every mistake in the settings', async () => {
    const { code, said } = await examine({ PORT: 'eighty', STOA_PREVIEWS: 'perhaps' });
    assert.equal(code, 1);
    assert.match(said, /✗ settings: PORT .*\n✗ settings: STOA_PREVIEWS /);
  });

  test('names a data folder that is no folder', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { code, said } = await examine({ STOA_DATA: file });
    assert.equal(code, 1);
    assert.match(said, /✗ data folder: .*file is not a folder\./);
  });
});

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { ConfigMistakes } from './config-mistakes.ts';
import { loadConfig } from './load-config.ts';
import { projectFolder } from './project-folder.ts';
import { settings } from './settings.ts';

describe('The settings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stoa-config-'));
  after(() => rmSync(folder, { recursive: true }));
  const withFile = (text: string) => {
    writeFileSync(join(folder, 'stoa.conf'), text);
    return folder;
  };
  const mistakesOf = (environment: Record<string, string>, project = withFile('')) => {
    try {
      loadConfig(environment, project);
    } catch (error) {
      assert.ok(error instanceof ConfigMistakes);
      return error.mistakes;
    }
    return [];
  };

  test('are complete when nothing is set', () => {
    const config = loadConfig({}, withFile(''));
    assert.equal(config.port, 3000);
    assert.equal(config.host, '127.0.0.1');
    assert.equal(config.publicUrl, 'http://localhost:3000');
    assert.equal(config.dataFolder, join(folder, 'data'));
    assert.equal(config.uploadLimit, 100_000_000);
    assert.deepEqual(config.mail, { smtpUrl: undefined, from: 'Stoa <stoa@localhost>' });
  });

  test('come from the file, and the environment wins', () => {
    const project = withFile(
      'PORT=4000\nSTOA_URL=https://stoa.example.org/\nSTOA_PREVIEWS=yes\n# a remark\n',
    );
    const config = loadConfig({ PORT: '5000' }, project);
    assert.equal(config.port, 5000);
    assert.equal(config.publicUrl, 'https://stoa.example.org');
    assert.equal(config.externalPreviews, true);
  });

  test('keep one secret in the data folder that only its owner can read', () => {
    const first = loadConfig({}, withFile(''));
    assert.equal(first.secret.length, 64);
    assert.equal(loadConfig({}, folder).secret, first.secret);
    assert.equal(statSync(join(first.dataFolder, 'secret')).mode & 0o777, 0o600);
  });

  test('report all mistakes at once, each with its source', () => {
    const project = withFile('DATABASE_URL=mysql://somewhere\nSTOA_PREVIEWS=maybe\n');
    const file = join(folder, 'stoa.conf');
    assert.deepEqual(
      mistakesOf({ PORT: 'eighty', STOA_URL: 'https://example.org/stoa', STOA_SECRET: 'short' }, project),
      [
        'PORT (from the environment) must be a whole number from 0 to 65535.',
        'STOA_URL (from the environment) must end after the host and port: Stoa lives at the root of its address.',
        `DATABASE_URL (from ${file}) must be an address such as postgres://user:password@host/database.`,
        'STOA_SECRET (from the environment) must be at least 32 characters, for example from: openssl rand -hex 32.',
        `STOA_PREVIEWS (from ${file}) must be yes or no.`,
      ],
    );
  });

  test('name a misspelt setting with the one that was meant', () => {
    const project = withFile('STOA_UPLOAD_LIMIT=5\n');
    assert.deepEqual(mistakesOf({ STOA_SMPT_URL: 'smtp://localhost', OTHER: 'ignored' }, project), [
      'STOA_SMPT_URL (from the environment) is not a setting of Stoa. Did you mean STOA_SMTP_URL?',
      `STOA_UPLOAD_LIMIT (from ${join(folder, 'stoa.conf')}) is not a setting of Stoa. Did you mean STOA_UPLOAD_LIMIT_MB?`,
    ]);
  });

  test('say when the named file is not there', () => {
    const [mistake] = mistakesOf({ STOA_CONFIG: join(folder, 'missing.conf') });
    assert.match(mistake ?? '', /^The settings file cannot be read: .*missing\.conf/);
  });

  test('never print the value of a secret', () => {
    assert.ok(!mistakesOf({ STOA_SECRET: 'hunter2' }).join('').includes('hunter2'));
  });

  test('are all explained in the example file, and nothing else is', () => {
    const example = readFileSync(join(projectFolder, 'stoa.conf.example'), 'utf8');
    const explained = [...example.matchAll(/^#([A-Z_]+)=/gm)].map((match) => match[1]);
    assert.deepEqual(explained.toSorted(), Object.keys(settings).toSorted());
  });
});

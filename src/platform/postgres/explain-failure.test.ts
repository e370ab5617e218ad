import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { projectFolder } from '#platform/config/project-folder.ts';
import { throwawayFolder } from '#test/support/throwaway-folder.ts';
import { explainFailure } from './explain-failure.ts';

const explained = (said: string) => explainFailure(new Error(said), '/srv/stoa').message;

describe('A database that does not start', () => {
  test('says that the disk is full', () => {
    const said = 'could not write to file "base/1/2": No space left on device';
    assert.equal(
      explained(said),
      'The disk that holds /srv/stoa is full. Make room there, then start again.',
    );
  });

  test('says that the disk cannot be written to', () => {
    assert.match(
      explained('Read-only file system'),
      /^\/srv\/stoa lies on a disk that cannot be written to\./,
    );
  });

  test('says that the program does not fit the system, and what to do', () => {
    const said = 'postgres: error while loading shared libraries: libc.so.6: no such file';
    assert.match(explained(said), /does not run on this system\. Use another one: DATABASE_URL=/);
  });

  test('repeats its last words when it is something else', () => {
    assert.match(explained('FATAL:  something new'), /Its last words:\n {2}FATAL: {2}something new$/);
  });

  test('says who may not write to the folder', async () => {
    const folder = throwawayFolder();
    chmodSync(folder, 0o555);
    const isRoot = process.getuid?.() === 0;
    const become = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : ['env'];
    const words = [...become, process.execPath, join(projectFolder, 'test/support/hold-postgres.ts'), folder];
    await assert.rejects(
      promisify(execFile)(words[0]!, words.slice(1)),
      (error: Error & { stderr: string }) => {
        assert.match(
          error.stderr,
          /Unusable: \S+ may not write to .*Give the folder to that user, or choose another/,
        );
        return true;
      },
    );
    rmSync(folder, { recursive: true });
  });
});

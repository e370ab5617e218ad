import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { projectFolder } from '#platform/config/project-folder.ts';
import { commands } from './commands.ts';
import { runCommand } from './run-command.ts';

const stoa = join(projectFolder, 'bin/stoa');

/** What runCommand says, in this process: starting the program for every question would take long. */
async function saidTo(...typed: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await runCommand(typed, (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}

describe('The program stoa', () => {
  test('runs from any folder and lists its commands', async () => {
    const { stdout } = await promisify(execFile)(stoa, ['--help'], { cwd: '/' });
    for (const { name } of commands) assert.ok(stdout.includes(`  ${name}`), name);
  });

  for (const { name, says, options = {} } of commands) {
    test(`explains ${name}`, async () => {
      const { code, said } = await saidTo(...name.split(' '), '--help');
      assert.equal(code, 0);
      assert.ok(said.includes(says));
      for (const option of Object.keys(options)) assert.ok(said.includes(`--${option}`), option);
    });
  }

  test('leaves with 2 when it does not understand', async (t) => {
    const complaints = t.mock.method(console, 'error', () => undefined);
    assert.equal((await saidTo('strat')).code, 2);
    assert.equal((await saidTo('start', '--port', '3')).code, 2);
    assert.equal((await saidTo('start', 'now')).code, 2);
    assert.equal((await saidTo('start', '--worker', 'maybe')).code, 2);
    assert.deepEqual(
      complaints.mock.calls.map((call) => call.arguments[0] as string),
      [
        'stoa: There is no command "strat". Did you mean: stoa start',
        "stoa: Unknown option '--port'. See: stoa start --help",
        'stoa: "now" is one word too many. See: stoa start --help',
        'stoa: --worker takes yes or no. See: stoa start --help',
      ],
    );
  });
});

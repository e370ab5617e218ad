import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { NotFound } from '#platform/errors.ts';
import { readWords } from '#platform/cli/read-words.ts';
import { ana, femi, greta } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { commands } from './commands.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

/** What an errand prints. */
async function run(name: string, ...typed: string[]): Promise<string> {
  const command = commands.find((one) => one.name === name)!;
  const lines: string[] = [];
  await command.run(stoa.ground, readWords(command, typed), (line) => lines.push(line));
  return lines.join('\n');
}

describe('errands at the terminal', () => {
  test('a token is made and works', async () => {
    const program = stoa.as(null);
    program.token = await run('token create', '--person', femi.email, '--scope', 'read', '--scope', 'admin');
    assert.equal((await program.api('GET', '/account')).status, 200);
    assert.equal((await program.api('GET', '/invitations')).status, 200);
  });

  test('a token is refused for what its person may not do, and for those who may not sign in', async () => {
    await assert.rejects(run('token create', '--person', ana.email, '--scope', 'admin'));
    await assert.rejects(run('token create', '--person', ana.email, '--scope', 'everything'));
    await assert.rejects(run('token create', '--person', greta.email, '--scope', 'read'), NotFound);
  });

  test('an administrator is made and chooses their password with the printed link', async () => {
    const link = await run('user create-admin', '--email', 'Olu@example.org', '--name', 'Olu Bright');
    const browser = stoa.as(null);
    await browser.post(link.replace('http://stoa.test', ''), { password: 'a walk beside the market' });
    assert.equal((await browser.get('/admin/invitations')).status, 200);
  });

  test('a password is reset with the printed link', async () => {
    const link = (await run('user reset-password', ana.email)).replace('http://stoa.test', '');
    const password = 'columns, shade and talk';
    await stoa.as(null).post(link, { password });
    assert.equal((await stoa.as(null).post('/sign-in', { email: ana.email, password })).status, 303);
    await assert.rejects(run('user reset-password', greta.email), NotFound);
  });
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz } from '#test/support/cast.ts';
import { everyKind } from '#test/support/every-kind.ts';
import { four, sessionsAt } from '#test/support/meetings.ts';
import { makeGroup, makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

test('in small rooms each reads with whom they talk, and the second time with somebody else', async () => {
  const pairs = (key: string) => ({ key, name: 'Two by two', minutes: 5, prompt: 'Talk.', rooms: 2 });
  const steps = [{ key: 'meet', kind: 'session', name: 'We meet', agenda: [pairs('one'), pairs('two')] }];
  const group = await makeGroup(stoa, await makeProgramme(stoa, everyKind({ steps })), four);
  const { id } = await stoa.ground.db.one<{ id: number }>(
    sql`select id from meetings where group_id = ${group}`,
  );
  const at = sessionsAt(stoa);
  await at.post(ana, id, 'beginnings', { people: at.ids(...four) });
  const withAna = async () => /You talk with ([^.]+)\./.exec(await at.page(ana, id))?.[1];
  const first = await withAna();
  assert.ok([ben, clara, deniz].some(({ name }) => name === first));
  const partner = [ben, clara, deniz].find(({ name }) => name === first)!;
  assert.match(await at.page(partner, id), /You talk with Ana Duarte\./);
  await assertValidHtml(await at.page(partner, id));
  const { agenda } = (await stoa.as(ben).api('GET', `/sessions/${id}`)).json<{
    agenda: { rooms: number[][] }[];
  }>();
  assert.deepEqual(
    agenda.map(({ rooms }) => rooms.length),
    [2, 2],
  );
  await at.post(ana, id, 'moves', { from: '0', to: '1' });
  assert.notEqual(await withAna(), first);
});

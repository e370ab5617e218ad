import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, clara, deniz, eva } from '#test/support/cast.ts';
import { makeGroup, makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { sql } from '#platform/database/sql.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

test('a group has a room that its people find and nobody else, whoever organises the programme', async () => {
  const programme = await makeProgramme(stoa, 'case-clinic');
  const group = await makeGroup(stoa, programme, [ana, ben, clara, deniz]);
  const { slug } = await stoa.ground.db.one<{ slug: string }>(sql`
    select c.slug from groups g join communities c on c.id = g.space_id where g.id = ${group}`);
  assert.equal((await stoa.as(ana).get(`/communities/${slug}`)).status, 200);
  assert.equal((await stoa.as(eva).get(`/communities/${slug}`)).status, 404);
});

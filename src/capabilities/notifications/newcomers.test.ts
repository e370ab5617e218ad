import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, type Role } from '#test/support/cast.ts';
import { makeParticipants } from '#test/support/participants.ts';
import { makeGroup, makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const toldOf = async (person: number, group: number): Promise<string[]> => {
  const told = await stoa.ground.db.many<{ kind: string }>(sql`
    select kind from notifications where person_id = ${person} and group_id = ${group}
      and kind in ('group_formed', 'group_joined') order by id`);
  return told.map(({ kind }) => kind);
};

/** A group with somebody who came late; answers it and them. */
async function joinLate(people: readonly Role[], alreadyThere = 0): Promise<[group: number, late: number]> {
  const programme = await makeProgramme(stoa, 'peer-circle');
  const group = await makeGroup(stoa, programme, people);
  const [late, ...others] = await makeParticipants(stoa, programme, 1 + alreadyThere);
  await stoa.ground.db.run(sql`
    insert into group_members (group_id, person_id, programme_id)
    select ${group}, person, ${programme.id} from unnest(${others}::bigint[]) person`);
  const given = await stoa
    .as(eva)
    .post(`/programmes/${programme.slug}/groups/places`, { person: late!, group });
  assert.equal(given.status, 303);
  await stoa.settle();
  return [group, late!];
}

test('whoever comes into a small group is told of it, and the others of somebody new', async () => {
  const [group, late] = await joinLate([ana, ben, clara]);
  assert.deepEqual(await toldOf(late, group), ['group_formed']);
  assert.deepEqual(await toldOf(stoa.id(ana), group), ['group_formed', 'group_joined']);
});

test('where very many are together, somebody new is told to nobody else', async () => {
  const [group, late] = await joinLate([ana, ben, deniz], 12);
  assert.deepEqual(await toldOf(late, group), ['group_formed']);
  assert.deepEqual(await toldOf(stoa.id(ana), group), ['group_formed']);
});

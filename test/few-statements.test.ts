import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, ines, type Role } from './support/cast.ts';
import { makeCommunity, makeDiscussion, makeReply } from './support/factory.ts';
import { makeParticipants } from './support/participants.ts';
import { makeGroup, makeProgramme } from './support/programmes.ts';
import { startStoa, type Stoa } from './support/stoa.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
});
after(() => stoa.stop());

/** The second time somebody opens it, the database is asked a few times. */
async function fewStatements(person: Role, page: string): Promise<void> {
  await stoa.as(person).get(page);
  const earlier = stoa.ground.db.statements();
  assert.equal((await stoa.as(person).get(page)).status, 200, page);
  const asked = stoa.ground.db.statements() - earlier;
  assert.ok(asked <= 5, `${page}: ${asked}`);
}

test('the way of a group takes at most five statements', async () => {
  const group = await makeGroup(stoa, await makeProgramme(stoa, 'team-retrospective'), [ana, ben]);
  await stoa.as(ana).post(`/groups/${group}/goals`, { what: 'Speak up', shared: 'yes' });
  for (const person of [ana, ben]) await fewStatements(person, `/groups/${group}`);
});

test('moving somebody in a proposal takes at most five, whichever way groups are formed', async () => {
  for (const format of ['peer-circle', 'coffee-roulette']) {
    const programme = await makeProgramme(stoa, format, { state: 'forming', organiser: ana });
    const [person] = await makeParticipants(stoa, programme, 9);
    await stoa.as(ana).post(`/programmes/${programme.slug}/groups/proposal`);
    await fewStatements(ana, `/programmes/${programme.slug}/groups/moves?person=${person}`);
  }
});

test('a session takes at most five, before it begins and while its board is written and talked about', async () => {
  const people = [ana, ben, clara, deniz];
  const group = await makeGroup(stoa, await makeProgramme(stoa, 'team-retrospective'), people);
  const { id } = await stoa.ground.db.one<{ id: number }>(
    sql`select id from meetings where group_id = ${group}`,
  );
  for (const person of people) await fewStatements(person, `/sessions/${id}`);
  const here = people.map((one) => String(stoa.id(one)));
  await stoa.as(ana).post(`/sessions/${id}/beginnings`, { people: here });
  const { stretches } = await stoa.ground.db.one<{ stretches: { board: { phase: string } | null }[] }>(sql`
    select stretches from meetings where id = ${id}`);
  let phases = 0;
  for (const [at, { board }] of stretches.entries()) {
    if (board) for (const person of [ana, ben]) await fewStatements(person, `/sessions/${id}`);
    if (board) phases += 1;
    await stoa.as(ana).post(`/sessions/${id}/moves`, { from: String(at), to: String(at + 1) });
  }
  assert.ok(phases > 2);
});

/** The pages that are asked for all day. However much is on them, the database is asked a few times. */
test('home, a community, a conversation and a search take at most five statements each', async () => {
  const community = await makeCommunity(stoa, 'open');
  const question = await makeDiscussion(stoa, community, { title: 'How tight is a gasket' });
  for (let i = 0; i < 3; i++) await makeReply(stoa, question);
  await stoa.settle();
  for (const person of [ana, ben]) {
    for (const page of [
      '/',
      `/communities/${community.slug}`,
      `/discussions/${question.id}`,
      '/search?q=gasket',
    ]) {
      await fewStatements(person, page);
    }
  }
});

test('the flow of knowledge, the composition of a community and one’s own second map take at most five each', async () => {
  await stoa.enter(ines);
  const community = await makeCommunity(stoa, 'open');
  await fewStatements(ines, '/insights/flow');
  await fewStatements(clara, `/communities/${community.slug}/composition`);
  for (const page of ['/network/seen', '/network/consents']) await fewStatements(ana, page);
});

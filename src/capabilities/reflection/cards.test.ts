import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { makeCommunity, type MadeCommunity } from '#test/support/factory.ts';
import { makeTeam } from '#test/support/reflections.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
let team: MadeCommunity;
before(async () => {
  stoa = await startStoa();
  team = await makeTeam(stoa, { owner: [clara], member: [ana, ben] });
});
after(() => stoa.stop());

type Seen = {
  state: string;
  written: number;
  people: number;
  wrote: boolean;
  prompts: string[];
  entries: { answers: string[]; author: { name: string } | null; mine: boolean }[];
  themes: string[];
  earlier_actions: { id: number; what: string }[];
  actions: { id: number; what: string; owner: { name: string } | null; done: boolean }[];
};
const seen = async (id: number, role: Role): Promise<Seen> =>
  (await stoa.as(role).api('GET', `/reflections/${id}`)).json<Seen>();
const status = async (id: number, role: Role) =>
  (await stoa.as(role).api('GET', `/reflections/${id}`)).status;

async function start(by: Role, fields: Record<string, string> = {}): Promise<number> {
  const { to } = await stoa.as(by).post('/reflections', { together: 'yes', team: team.slug, ...fields });
  return Number(/\/reflections\/(\d+)/.exec(to!)![1]);
}
const write = (id: number, by: Role, q1: string, q2 = '') =>
  stoa.as(by).post(`/reflections/${id}/entry`, { q1, q2, q3: '' });

test('a team writes first: nobody gets a word of another before all is uncovered, only how many have written', async () => {
  const card = await start(ana, { title: 'Week of the audit' });
  await write(card, ana, 'The checklist carried us');
  await write(card, ben, 'I was lost on Tuesday');
  for (const reader of [clara, ana]) {
    const found = await seen(card, reader);
    assert.deepEqual([found.state, found.written, found.people], ['writing', 2, 3]);
    assert.ok(found.entries.every(({ mine }) => mine));
    for (const path of [`/reflections/${card}`, `/reflections/${card}/part`])
      assert.doesNotMatch((await stoa.as(reader).get(path)).body, /lost on Tuesday/);
  }
  assert.match((await stoa.as(ana).get(`/reflections/${card}`)).body, /2 of 3 have written/);
  assert.equal((await stoa.as(ben).post(`/reflections/${card}/uncovering`)).status, 403);
  await stoa.as(ana).post(`/reflections/${card}/uncovering`);
  const shown = await seen(card, clara);
  assert.deepEqual(shown.entries.map(({ answers }) => answers[0]).toSorted(), [
    'I was lost on Tuesday',
    'The checklist carried us',
  ]);
  assert.ok(
    shown.entries.every(({ author }) => author === null),
    'names stand beside nothing',
  );
  assert.doesNotMatch(
    /<live-part[\s\S]*<\/live-part>/.exec((await stoa.as(clara).get(`/reflections/${card}`)).body)![0],
    /people\/|photos\//,
  );
});

test('with names, they stand beside the words once uncovered', async () => {
  const card = await start(clara, { named: 'yes' });
  await write(card, ben, 'Ours');
  await stoa.as(clara).post(`/reflections/${card}/uncovering`);
  assert.deepEqual(
    (await seen(card, ana)).entries.map(({ author }) => author?.name),
    ['Ben Okafor'],
  );
});

test('who is not in the team finds neither card nor words, administrators included; open cards once they are uncovered', async () => {
  const closed = await start(ana);
  const open = await start(ana, { audience: 'open' });
  await write(open, ana, 'For everybody');
  for (const other of [eva, femi, deniz]) {
    assert.equal(await status(closed, other), 404);
    assert.equal(await status(open, other), 404);
    assert.equal((await write(closed, other, 'Me too')).status, 404);
  }
  await stoa.as(ana).post(`/reflections/${open}/uncovering`);
  const found = await stoa.as(eva).api('GET', `/reflections/${open}`);
  assert.equal(found.json<Seen>().entries[0]?.answers[0], 'For everybody');
  assert.equal(found.json<{ team: unknown }>().team, null, 'a team that few know of is not named');
  assert.equal((await write(open, eva, 'Me too')).status, 403);
  assert.equal((await stoa.as(eva).get(`/reflections/of/${team.slug}`)).status, 404);
});

test('what was written for the team is not opened to more people', async () => {
  const card = await start(ana);
  await write(card, ben, 'Between us');
  const answer = await stoa
    .as(ana)
    .post(`/reflections/${card}/settings`, { title: '', audience: 'open', team: '' });
  assert.equal(answer.status, 422);
  assert.match(answer.body, /it stays with the team/);
});

test('a card of one’s own is seen by nobody until it is shared, and needs no more than one answer', async () => {
  const empty = await stoa.as(ben).post('/reflections', { q1: '', q2: '', q3: '', audience: 'private' });
  assert.equal(empty.status, 422);
  const made = await stoa
    .as(ben)
    .post('/reflections', { q1: '', q2: 'Ask earlier', q3: '', audience: 'private', title: 'Monday' });
  const card = Number(made.to!.split('/').at(-1));
  for (const other of [ana, clara, femi]) assert.equal(await status(card, other), 404);
  await stoa
    .as(ben)
    .post(`/reflections/${card}/settings`, { title: 'Monday', audience: 'team', team: team.slug });
  assert.equal(await status(card, ana), 200);
  assert.equal(await status(card, eva), 404);
  const { count } = await stoa.ground.db.one<{ count: number }>(sql`
    select count(*)::int as count from activity where actor_id = ${stoa.id(ben)} and kind like 'reflection%'`);
  assert.equal(count, 0, 'the log knows nothing of it');
});

test('what is still open stands on the next card, and is done there', async () => {
  const first = await start(clara);
  await write(first, clara, 'Well');
  await stoa.as(clara).post(`/reflections/${first}/uncovering`);
  await stoa
    .as(ana)
    .post(`/reflections/${first}/actions`, { what: 'Move the stand-up', owner: stoa.id(ben), due: '' });
  const next = await start(clara);
  const [open] = (await seen(next, ana)).earlier_actions;
  assert.equal(open?.what, 'Move the stand-up');
  const back = { wanted: 'yes', base: `/reflections/${next}` };
  const done = await stoa.as(ben).post(`/reflections/${first}/actions/${open.id}/done`, back);
  assert.equal(done.to, `/reflections/${next}`);
  assert.deepEqual(
    (await seen(first, ana)).actions.map(({ done }) => done),
    [true],
  );
  const another = await start(clara);
  assert.deepEqual((await seen(another, ana)).earlier_actions, []);
  const foreign = await stoa
    .as(ana)
    .post(`/reflections/${first}/actions`, { what: 'x', owner: stoa.id(eva) });
  assert.equal(foreign.status, 422);
});

test('a team words its own three questions; a card that is open keeps those with which it began', async () => {
  const before = await start(clara);
  const reworded = { q1: 'What worked?', q2: 'What not?', q3: 'What now?' };
  assert.equal((await stoa.as(ana).post(`/reflections/of/${team.slug}/questions`, reworded)).status, 403);
  const half = await stoa.as(clara).post(`/reflections/of/${team.slug}/questions`, { ...reworded, q3: '' });
  assert.equal(half.status, 422);
  await stoa.as(clara).post(`/reflections/of/${team.slug}/questions`, reworded);
  const stale = await stoa
    .as(clara)
    .post(`/reflections/of/${team.slug}/questions`, { ...reworded, version: 'something else' });
  assert.equal(stale.status, 422);
  assert.equal((await seen(before, ana)).prompts[0], 'What did we achieve, and what helped?');
  assert.deepEqual((await seen(await start(ana), ana)).prompts, Object.values(reworded));
  await stoa.as(clara).post(`/reflections/of/${team.slug}/questions`, { q1: '', q2: '', q3: '' });
});

test('themes are seen over the months from five cards on', async () => {
  const other = await makeTeam(stoa, { owner: [clara], member: [ana] });
  for (let i = 0; i < 5; i++) {
    const themes = (await stoa.as(ana).get(`/reflections/of/${other.slug}`)).body;
    assert.doesNotMatch(themes, /month-rows/, `${i} cards`);
    const made = await stoa.as(clara).post('/reflections', { together: 'yes', team: other.slug });
    const card = Number(made.to!.split('/').at(-1));
    await write(card, ana, `Card ${i}`);
    await stoa.as(clara).post(`/reflections/${card}/uncovering`);
    await stoa
      .as(ana)
      .post(`/reflections/${card}/themes`, { themes: i % 2 ? 'Handover ' : 'handover, night  shift' });
  }
  const page = (await stoa.as(ana).get(`/reflections/of/${other.slug}`)).body;
  assert.match(page, /Most often: Handover, 5 times/);
  assert.match(page, /night shift/);
  const card = Number(/\/reflections\/(\d+)/.exec(page)![1]);
  await stoa.as(ana).post(`/reflections/${card}/themes/removal`, { name: 'Handover' });
  assert.doesNotMatch(JSON.stringify((await seen(card, ana)).themes), /handover/);
});

test('in a large community only who keeps order opens cards for all', async () => {
  const community = await makeCommunity(stoa, 'open');
  const begin = (by: Role) => stoa.as(by).post('/reflections', { together: 'yes', team: community.slug });
  assert.equal((await begin(ana)).status, 403);
  assert.equal((await begin(deniz)).status, 303);
  assert.equal((await begin(eva)).status, 404);
});

test('who has left the team reads on what is theirs alone', async () => {
  const other = await makeTeam(stoa, { owner: [clara], member: [ana, ben] });
  const made = await stoa.as(clara).post('/reflections', { together: 'yes', team: other.slug });
  const card = Number(made.to!.split('/').at(-1));
  await write(card, ben, 'Before I left');
  await stoa.ground.db.run(sql`
    update memberships set left_at = moment() where community_id = ${other.id} and person_id = ${stoa.id(ben)}`);
  assert.equal(await status(card, ben), 404);
  assert.equal((await stoa.as(ben).get(`/lessons/new?card=${card}`)).status, 404);
});

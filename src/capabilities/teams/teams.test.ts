import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const named = (people: readonly Role[]): string =>
  people.map((one) => `${one.name} #${stoa.id(one)}`).join(', ');

async function found(
  lead: Role,
  name: string,
  people: readonly Role[],
  more: Record<string, string> = {},
): Promise<string> {
  const { status, to, body } = await stoa.as(lead).post('/teams', {
    name,
    purpose: 'Keeps machines running',
    people: named(people),
    visibility: 'open',
    ...more,
  });
  assert.equal(status, 303, body);
  return to!;
}
const page = async (person: Role, path: string) => (await stoa.as(person).get(path)).body;
const does = async (person: Role, path: string, fields: Record<string, string> = {}) => {
  const { status, body } = await stoa.as(person).post(path, fields);
  assert.equal(status, 303, `${path}: ${body}`);
};

describe('The page of a team', () => {
  test('is offered to whoever leads people, with their names filled in', async () => {
    await stoa.ground.db.run(
      sql`update people set manager_id = ${stoa.id(clara)} where id in (${stoa.id(ana)}, ${stoa.id(ben)})`,
    );
    assert.match(await page(clara, '/teams'), /noch keine gemeinsame Seite/);
    assert.match(await page(clara, '/teams/new'), /value="Ana Duarte #\d+, Ben Okafor #\d+"/);
    assert.doesNotMatch(await page(eva, '/teams'), /have no page together/);
  });

  test('has the people at once; they are told, and may leave', async () => {
    const team = await found(clara, 'Pump service', [ana, ben], { topics: 'seals, pumps' });
    await stoa.settle();
    assert.match(await page(ana, team), /Pump service/);
    assert.match(await page(ana, '/inbox'), /Pump service/);
    await does(ana, `${team.replace('/teams/', '/communities/')}/leave`);
    assert.equal(
      (await stoa.as(ana).post(`${team}/goals`, { title: 'Mine', kind: 'development' })).status,
      403,
    );
  });

  test('stands among the teams, not among the communities, and its conversations are found', async () => {
    const team = await found(deniz, 'Turbine crew', [ben]);
    const talk = team.replace('/teams/', '/communities/');
    assert.match(await page(eva, '/teams'), /Turbine crew/);
    assert.doesNotMatch(await page(eva, '/communities'), /Turbine crew/);
    await does(deniz, `${talk}/discussions`, {
      kind: 'question',
      title: 'Why does turbine two howl?',
      body: 'At night.',
      tags: '',
    });
    await stoa.settle();
    assert.match(await page(eva, '/search?q=howl'), /turbine two/);
    assert.match(await page(eva, '/search?q=turbine+crew'), /href="\/teams\/turbine-crew"/);
  });

  test('of a closed team shows others its purpose and what it shared, and nothing else', async () => {
    const team = await found(clara, 'Quiet ones', [ben], {
      visibility: 'closed',
      purpose: 'We look after the quiet things',
    });
    await does(ben, `${team}/goals`, { title: 'A goal of our own', kind: 'performance' });
    await does(ben, `${team}/results`, {
      topic: 'night shift',
      tried: 'Half an hour together',
      came: 'Fewer calls',
      again: 'yes',
    });
    const seen = await page(eva, team);
    assert.match(seen, /quiet things/);
    assert.doesNotMatch(seen, /A goal of our own|Half an hour together/);
    assert.equal((await stoa.as(eva).get(`${team}/goals`)).status, 404);
    assert.equal((await stoa.as(eva).get(`${team}/meeting`)).status, 404);
  });

  test('leads from the pages that only communities have to its own', async () => {
    const team = await found(clara, 'Led elsewhere', []);
    const talk = team.replace('/teams/', '/communities/');
    assert.equal((await stoa.as(clara).get(`${talk}/settings`)).to, `${team}/settings`);
    assert.equal((await stoa.as(eva).get(`${talk}/about`)).to, team);
  });

  test('has a lead as long as somebody is there to take over', async () => {
    const team = await found(femi, 'Orphans', [ana]);
    assert.equal((await stoa.as(ana).post(`${team}/lead`)).status, 403);
    await stoa.ground.db.run(sql`update people set status = 'deactivated' where id = ${stoa.id(femi)}`);
    assert.match(await page(ana, team), /Nobody leads this team/);
    await does(ana, `${team}/lead`);
    assert.match(await page(ana, `${team}/settings`), /The team in its own words/);
    await stoa.ground.db.run(sql`update people set status = 'active' where id = ${stoa.id(femi)}`);
  });

  test('that is closed stays readable, takes nothing new, and can be opened again', async () => {
    const team = await found(clara, 'For a while', [ana]);
    await does(clara, `${team}/end`);
    assert.match(await page(ana, team), /page is closed/);
    assert.equal(
      (await stoa.as(ana).post(`${team}/goals`, { title: 'Too late', kind: 'development' })).status,
      403,
    );
    await does(clara, `${team}/reopening`);
    await does(ana, `${team}/goals`, { title: 'In time', kind: 'development' });
  });

  test('is not written over by a lead who saw an older one', async () => {
    const team = await found(ana, 'Twice changed', []);
    const version = /name="version"\s+value="([^"]+)"/.exec(await page(ana, `${team}/settings`))![1]!;
    await does(ana, `${team}/settings`, { name: 'First', visibility: 'open', version });
    const late = await stoa.as(ana).post(`${team}/settings`, { name: 'Second', visibility: 'open', version });
    assert.equal(late.status, 422);
    assert.match(late.body, /First/);
  });
});

describe('What a team works on', () => {
  test('a goal keeps its history', async () => {
    const team = await found(clara, 'With goals', [ana]);
    await does(ana, `${team}/goals`, {
      title: 'Everybody can change a seal',
      kind: 'development',
      measure: 'Nobody calls at night',
    });
    const goal = /\/teams\/with-goals\/goals\/\d+/.exec(await page(ana, team))![0];
    await does(ana, `${goal}/moves`, { state: 'stuck', word: 'No spare pump to practise on' });
    await does(clara, `${goal}/moves`, { state: 'reached', word: 'Four of four' });
    const told = await page(ana, goal);
    assert.match(told, /No spare pump[\s\S]*Set/);
    assert.match(told, /Clara Jung/);
    assert.match(await page(ana, `${team}/goals`), /Reached and let go[\s\S]*change a seal/);
    assert.doesNotMatch(await page(ana, team), /change a seal/);
  });

  test('an agenda begins with room to look back, and what was not done comes on the next one', async () => {
    const team = await found(clara, 'Meets often', [ana]);
    await does(ana, `${team}/meeting`, { starts_at: '2031-05-06T14:00', place: 'Room 3' });
    await does(ana, `${team}/meeting/items`, { title: 'The new press', minutes: '15', mine: 'yes' });
    await does(clara, `${team}/meeting/items`, { title: 'Holidays', minutes: '5' });
    const agenda = await page(ana, `${team}/meeting`);
    assert.match(
      agenda,
      /The new press[\s\S]*Holidays[\s\S]*What did we learn since last time|Was haben wir/,
    );
    assert.match(agenda, /30 min/);
    const [first, second] = [...agenda.matchAll(/items\/(\d+)\/removal/g)].map((one) => one[1]!);
    await does(clara, `${team}/meeting/items/${second}/up`);
    await does(clara, `${team}/meeting/items/ticks`, { item: first!, wanted: 'yes' });
    await does(clara, `${team}/meeting/held`);
    await does(ana, `${team}/meeting`, { starts_at: '2031-05-13T14:00' });
    const next = await page(ana, `${team}/meeting`);
    assert.match(next, /Holidays/);
    assert.equal(next.match(/The new press/g)?.length, 1, 'only among the earlier ones');
  });

  test('a day that there is not is refused in words', async () => {
    const team = await found(clara, 'On time', []);
    const due = await stoa
      .as(clara)
      .post(`${team}/goals`, { title: 'Never', kind: 'development', due_on: '0000-01-01' });
    assert.equal(due.status, 422);
    for (const starts_at of ['2031-02-30T10:00', '2031-01-01T25:00', 'tomorrow'])
      assert.equal((await stoa.as(clara).post(`${team}/meeting`, { starts_at })).status, 422, starts_at);
  });

  test('what was tried is for the team, until it is shared to be compared', async () => {
    const one = await found(clara, 'First tried', [ana]);
    const other = await found(deniz, 'Then tried', []);
    const kept = async (who: Role, team: string, tried: string) => {
      await does(who, `${team}/results`, {
        topic: 'Handover',
        tried,
        came: 'Less was forgotten',
        again: 'otherwise',
      });
      return new RegExp(`${team}/results/\\d+`).exec(await page(who, `${team}/results`))![0];
    };
    const mine = await kept(ana, one, 'A board at the gate');
    const theirs = await kept(deniz, other, 'Five minutes standing');
    assert.doesNotMatch(await page(eva, '/teams/approaches?topic=handover'), /A board at the gate/);
    assert.equal((await stoa.as(eva).get(mine)).status, 404);
    await does(ana, `${mine}/sharing`);
    await does(deniz, `${theirs}/sharing`);
    assert.match(
      await page(eva, '/teams/approaches?topic=handover'),
      /Five minutes standing[\s\S]*A board at the gate/,
    );
    assert.equal((await stoa.as(eva).post(`${mine}/removal`)).status, 403);
    await does(clara, `${mine}/withdrawal`);
    assert.doesNotMatch(await page(eva, '/teams/approaches'), /A board at the gate/);
  });

  test('who follows a team is told what it shares', async () => {
    const team = await found(clara, 'Followed', []);
    const { id } = await stoa.ground.db.one<{ id: number }>(
      sql`select id from communities where slug = 'followed'`,
    );
    await does(eva, '/follow', { subject: 'community', subject_id: String(id), level: 'everything' });
    await does(clara, `${team}/results`, {
      topic: 'Spare parts',
      tried: 'One shelf',
      came: 'Found at once',
      again: 'yes',
      shared: 'yes',
    });
    await stoa.settle();
    assert.match(await page(eva, '/inbox'), /Spare parts/);
  });
});

describe('What a lead starts with one press', () => {
  test('a reflection in which the whole team writes', async () => {
    const team = await found(clara, 'Looks back', [ana]);
    const { to } = await stoa.as(clara).post(`${team}/reflections`);
    assert.match(to!, /^\/reflections\/\d+$/);
    assert.equal((await stoa.as(ana).get(to!)).status, 200);
    assert.equal((await stoa.as(eva).post(`${team}/reflections`)).status, 404);
  });

  test('a place for lessons, of which the team is told once', async () => {
    const team = await found(clara, 'Learns', [ana]);
    await does(clara, `${team}/lessons`);
    await does(clara, `${team}/lessons`);
    await stoa.settle();
    assert.match(await page(ana, team), /What this team learned/);
    assert.equal((await page(ana, '/inbox')).match(/place for lessons/g)?.length, 1);
    assert.equal((await stoa.as(ana).post(`${team}/contacts`)).status, 403);
  });

  test('a contact with a team that works on the same, of which both leads know why', async () => {
    const team = await found(clara, 'Cold seals', [ana], { topics: 'cold starts' });
    const other = await found(ben, 'Winter crew', [], { topics: 'cold starts, ice' });
    await does(clara, `${team}/contacts`);
    await stoa.settle();
    assert.match(await page(clara, team), /Winter crew[\s\S]*cold starts/);
    assert.match(await page(ben, '/inbox'), /Winter crew|Cold seals/);
    const seen = await page(ben, other);
    assert.match(seen, /Cold seals[\s\S]*You both work on cold starts/);
    const talked = /\/teams\/winter-crew\/contacts\/\d+\/talked/.exec(seen)![0];
    await does(ben, talked);
    assert.match(await page(clara, team), /Ihr habt gesprochen/);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, eva, femi, ines } from '#test/support/cast.ts';
import { makeCommunity } from '#test/support/factory.ts';
import { makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
  await stoa.enter(ines);
});
after(() => stoa.stop());

const fields = {
  name: 'Hours until a fault is solved',
  unit: 'h',
  better: 'lower',
  baseline: '31,5',
  target: '20',
};

async function found(more: Record<string, string> = {}): Promise<string> {
  const { status, to } = await stoa.as(ines).post('/insights/measures', { ...fields, ...more });
  assert.equal(status, 303);
  return to!;
}
const add = (address: string, on_day: string, value: string, more: Record<string, string> = {}) =>
  stoa.as(ines).post(`${address}/points`, { on_day, value, ...more });

/** Twelve months around one level, then twelve around another. */
const months = (level: (i: number) => number) =>
  Array.from({ length: 24 }, (_, i) => {
    const month = `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`;
    return `${month};${level(i) + [0, 2, -1, 1, -2, 1][i % 6]!}`;
  });
const fill = async (address: string, lines: readonly string[]): Promise<string> => {
  const file: [string, Buffer] = ['hours.csv', Buffer.from(['Day;Hours', ...lines].join('\n'))];
  const brought = await stoa.as(ines).upload(`${address}/files`, { file });
  assert.equal(brought.status, 303);
  return brought.to!;
};
const filled = async (address: string, level: (i: number) => number): Promise<void> => {
  await stoa.as(ines).post(`${await fill(address, months(level))}/taking`);
};

describe('the register of measures', () => {
  test('takes a measure with its owner, and shows it to whoever leads what it is for, and to nobody else', async () => {
    const { id, slug } = await makeCommunity(stoa, 'open', {
      name: 'Faults',
      people: { owner: [clara], member: [ana] },
    });
    const address = await found({
      name: 'Faults that come back',
      owner: `${ben.name} #${stoa.id(ben)}`,
      places: `Faults #c${id}`,
    });
    for (const seer of [ines, ben, clara])
      assert.equal((await stoa.as(seer).get(address)).status, 200, seer.name);
    for (const other of [ana, eva, femi])
      assert.equal((await stoa.as(other).get(address)).status, 404, other.name);
    const { body } = await stoa.as(clara).get(`/communities/${slug}/measures`);
    assert.match(body, /Faults that come back/);
    assert.match((await stoa.as(ben).get('/insights/measures')).body, /Faults that come back/);
    assert.doesNotMatch((await stoa.as(ana).get('/insights/measures')).body, /Faults that come back/);
  });

  test('its owner adds values, and whoever only leads the place does not', async () => {
    const { id } = await makeCommunity(stoa, 'open', { people: { owner: [clara] } });
    const address = await found({ owner: ben.name, places: `x #c${id}` });
    const value = { on_day: '2026-03-01', value: '28,5' };
    assert.equal((await stoa.as(ben).post(`${address}/points`, value)).status, 303);
    assert.equal(
      (await stoa.as(clara).post(`${address}/points`, { ...value, on_day: '2026-04-01' })).status,
      403,
    );
    assert.match((await stoa.as(clara).get(address)).body, /28,5\u00a0h/);
  });

  test('asks the database at most five times for a page', async () => {
    const { id, slug } = await makeCommunity(stoa, 'open', { people: { owner: [clara] } });
    const elsewhere = await found();
    const address = await found({
      places: `x #c${id}`,
      comparison: elsewhere.split('/').at(-1)!,
      owner: clara.name,
    });
    await filled(address, () => 31);
    for (const page of [address, '/insights/measures', `/communities/${slug}/measures`]) {
      await stoa.as(clara).get(page);
      const earlier = stoa.ground.db.statements();
      assert.equal((await stoa.as(clara).get(page)).status, 200);
      const asked = stoa.ground.db.statements() - earlier;
      assert.ok(asked <= 5, `${page}: ${asked}`);
    }
  });

  test('does not write over what somebody else has just changed', async () => {
    const address = await found();
    const saved = await stoa.as(ines).post(address, { ...fields, name: 'Hours', version: '1' });
    assert.equal(saved.status, 303);
    const late = await stoa.as(ines).post(address, { ...fields, name: 'Minutes', version: '1' });
    assert.equal(late.status, 422);
    assert.match(late.body, /Hours/);
  });

  test('goes on after its end only when it is measured again', async () => {
    const address = await found();
    await stoa.as(ines).post(`${address}/end`);
    assert.equal((await add(address, '2026-01-01', '3')).status, 403);
    await stoa.as(ines).post(`${address}/resumption`);
    assert.equal((await add(address, '2026-01-01', '3')).status, 303);
  });
});

describe('the points of a measure', () => {
  test('keep what they were when somebody corrects them, with who and why', async () => {
    const address = await found();
    await add(address, '2026-03-01', '31', { note: 'Snow' });
    const { id } = await stoa.ground.db.one<{ id: number }>(sql`select max(id) as id from measure_points`);
    const corrected = { value: '29', note: 'Snow', why: 'Two were counted twice', version: '1' };
    assert.equal((await stoa.as(ines).post(`${address}/points/${id}`, corrected)).status, 303);
    const { body } = await stoa.as(ines).get(`${address}/points/${id}`);
    assert.match(body, /31\u00a0h became 29\u00a0h/);
    assert.match(body, /Two were counted twice/);
    assert.match(body, new RegExp(`${ines.name} ·`));
    const late = await stoa.as(ines).post(`${address}/points/${id}`, { ...corrected, value: '28' });
    assert.equal(late.status, 422);
  });

  test('leave the chart when they are taken out, and stay in the table', async () => {
    const address = await found();
    await add(address, '2026-03-01', '31');
    const { id } = await stoa.ground.db.one<{ id: number }>(sql`select max(id) as id from measure_points`);
    await stoa.as(ines).post(`${address}/points/${id}/removal`, { why: 'Not ours' });
    const { body } = await stoa.as(ines).get(address);
    assert.match(body, /Taken out/);
    assert.doesNotMatch(body, /<svg[^>]*measure-/);
    assert.equal((await add(address, '2026-03-01', '30')).status, 303);
    assert.match((await stoa.as(ines).get(`${address}/points/${id}`)).body, /Taken out became 30/);
  });

  test('are one a day, none ahead of its day, and numbers that mean one thing', async () => {
    const address = await found();
    await add(address, '2026-03-01', '31');
    const refused = [
      [await add(address, '2026-03-01', '30'), /There is a value of this day already/],
      [await add(address, '2999-03-01', '30'), /has not come yet/],
      [await add(address, '2026-03-02', 'many'), /Write a number/],
      [await add(address, '2026-03-02', '1.234'), /a thousand or a decimal/],
    ] as const;
    for (const [{ status, body }, sentence] of refused) {
      assert.equal(status, 422);
      assert.match(body, sentence);
    }
  });

  test('come from a table that is looked at first, each wrong line with its reason, and only once', async () => {
    const address = await found();
    await add(address, '2026-01-01', '31');
    await add(address, '2026-02-01', '30');
    const table = [
      '2026-01;31',
      '01.02.2026;28,5;Counted again',
      '2026-03-01;1.234,5',
      'soon;4',
      '2026-04-01;much',
      '2026-03-01;2',
    ];
    const file = await fill(address, table);
    const { body } = await stoa.as(ines).get(file);
    assert.match(
      body,
      /One value is new, one corrects what stands there, one is there already, 3 lines are wrong/,
    );
    assert.match(body, /There is no day at the beginning/);
    assert.match(body, /Write a number/);
    assert.match(body, /two values of one day/);
    assert.match(
      (await stoa.as(ines).get(address)).body,
      />30\u00a0h</,
      'nothing is taken in before somebody says so',
    );
    await stoa.as(ines).post(`${file}/taking`);
    await stoa.as(ines).post(`${file}/taking`);
    const shown = (await stoa.as(ines).get(address)).body;
    assert.match(shown, /1,234\.5\u00a0h/);
    assert.match(shown, /Counted again · corrected once/);
  });

  test('come by the API, where a key that is sent again adds nothing', async () => {
    const address = (await found()).replace('/insights', '');
    const body = { points: [{ on_day: '2026-01-01', value: 3.5 }], why: 'Feed' };
    const first = await stoa
      .as(ines)
      .api('POST', `${address}/points`, body, { 'idempotency-key': 'feed-0001' });
    assert.deepEqual(first.json(), { added: 1, corrected: 0 });
    const again = await stoa
      .as(ines)
      .api('POST', `${address}/points`, body, { 'idempotency-key': 'feed-0001' });
    assert.deepEqual(again.json(), { added: 1, corrected: 0 });
    const other = { points: [{ on_day: '2026-01-01', value: 4 }], why: 'Feed' };
    const second = await stoa.as(ines).api('POST', `${address}/points`, other);
    assert.deepEqual(second.json(), { added: 0, corrected: 1 });
    const { items } = (await stoa.as(ines).api('GET', `${address}/points`)).json<{
      items: { value: number; corrections: { was: number; why: string }[] }[];
    }>();
    assert.deepEqual(
      items.map(({ value, corrections }) => [value, corrections[0]!.was, corrections[0]!.why]),
      [[4, 3.5, 'Feed']],
    );
  });
});

describe('whether a measure changed', () => {
  test('is said in a plain sentence from the day on which something was done otherwise', async () => {
    const address = await found({ changed_on: '2025-01-01', changed_what: 'The board came' });
    await filled(address, (i) => (i < 12 ? 31 : 22));
    const { body } = await stoa.as(ines).get(address);
    assert.match(body, /Changed, for the better/);
    assert.match(body, /The level went from/);
    assert.match(body, /The board came, 1 January 2025/);
  });

  test('is not claimed where nothing can be seen, and not asked where nothing was done', async () => {
    const address = await found({ changed_on: '2025-01-01' });
    await filled(address, () => 31);
    assert.match((await stoa.as(ines).get(address)).body, /No change visible yet/);
    const plain = await found();
    await filled(plain, () => 31);
    assert.match((await stoa.as(ines).get(plain)).body, /Nothing to judge yet/);
  });

  test('is asked from the start of its programme, which the chart marks, and beside its comparison', async () => {
    const { id, slug } = await makeProgramme(stoa, 'case-clinic', { state: 'running', organiser: clara });
    await stoa.ground.db.run(sql`
      update programmes set started_at = '2025-01-01 08:00Z', time_zone = 'UTC', name = 'Clinic in Linz' where id = ${id}`);
    const elsewhere = await found({ name: 'Hours in Porto' });
    await filled(elsewhere, () => 32);
    const address = await found({
      places: `Clinic in Linz #p${id}`,
      comparison: elsewhere.split('/').at(-1)!,
    });
    await filled(address, (i) => (i < 12 ? 31 : 22));
    const { body } = await stoa.as(ines).get(address);
    assert.match(body, /Clinic in Linz began/);
    assert.match(body, /and “Hours in Porto” by 0\u00a0h/);
    const page = await stoa.as(clara).get(`/programmes/${slug}/measures`);
    assert.match(page.body, /Verändert, zum Besseren/);
  });
});

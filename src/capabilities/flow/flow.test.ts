import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { z } from 'zod';
import { sql } from '#platform/database/sql.ts';
import { ana, ines } from '#test/support/cast.ts';
import { setConsent } from '#capabilities/relations/index.ts';
import { makeCompany, makeLessons, type Placed } from '#test/support/flow-company.ts';
import { makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';
import { flow } from './index.ts';
import type { flowShape } from './shapes.ts';

type Shown = NonNullable<z.output<typeof flowShape>['shown']>;
type Figure = Shown['crossing'];

const sizes = { Assembly: 14, Sales: 11, Quality: 9, Design: 6, Legal: 3 };
const columns = { department: 'department', place: 'location', level: 'level' } as const;
type By = keyof typeof columns;

let stoa: Stoa;
let people: Placed[];
let lessons: [taker: number, giver: number][];
let month: string;
let quarter: string;

const drawUp = async () => {
  for (const { work } of flow.recurring!) await work(stoa.ground);
};
const of = (department: string) => people.filter((one) => one.department === department);

async function read(by: By): Promise<z.output<typeof flowShape>> {
  const answer = await stoa.as(ines).api('GET', `/insights/flow?by=${by}&quarter=${quarter}`);
  assert.equal(answer.status, 200, answer.body);
  return answer.json();
}

before(async () => {
  stoa = await startStoa();
  await stoa.enter(ines);
  people = await makeCompany(stoa, sizes);
  // Assembly and Sales teach each other a lot; one of Legal teaches one of Design; nobody of Quality teaches Sales.
  const [assembly, sales, quality, design, legal] = Object.keys(sizes).map(of);
  const pair = (takers: Placed[], givers: Placed[], shift: number): [number, number][] =>
    takers.map((taker, i) => [taker.id, givers[(i * 3 + shift) % givers.length]!.id]);
  lessons = [
    ...pair(assembly!, sales!, 0),
    ...pair(assembly!, sales!, 1),
    ...pair(sales!, assembly!, 2),
    ...pair(quality!, assembly!, 0),
    ...pair(quality!, assembly!, 5),
    ...pair(design!, quality!, 1),
    ...pair(assembly!, assembly!, 4).filter(([taker, giver]) => taker !== giver),
    ...pair(sales!, sales!, 4).filter(([taker, giver]) => taker !== giver),
    [design![0]!.id, legal![0]!.id],
    [quality![2]!.id, design![3]!.id],
  ];
  const now = await stoa.ground.db.one<{ month: string; quarter: string }>(sql`
    select date_trunc('month', moment())::date::text as month, date_trunc('quarter', moment())::date::text as quarter`);
  ({ month, quarter } = now);
  await makeLessons(stoa, lessons, month);
});
after(() => stoa.stop());

test('a quarter that goes on is not shown, and the page says from when on there are figures', async () => {
  await drawUp();
  const page = await stoa.as(ines).get('/insights/flow');
  assert.match(page.body, /Nothing can be shown yet/);
  assert.equal((await read('department')).shown, null);
});

describe('once the quarter is over', () => {
  before(async () => {
    await stoa.later('92 days');
    await stoa.ground.db.run(sql`update sessions set expires_at = moment() + interval '30 days'`);
    await drawUp();
  });

  test('a learning manager sees who learned from whom, in steps, and hears of nobody', async () => {
    const { shown } = await read('department');
    const names = shown!.groups.map(({ name }) => name);
    assert.deepEqual(names, ['Assembly', 'Sales', 'Quality', 'Design']);
    const cell = (from: string, to: string) => shown!.table.cells[names.indexOf(from)]![names.indexOf(to)];
    assert.deepEqual(cell('Sales', 'Assembly'), { value: 30 });
    assert.deepEqual(cell('Design', 'Quality'), { withheld: 'few' });
    assert.deepEqual(cell('Quality', 'Sales'), { withheld: 'few' }, 'nothing and little look alike');
    for (const by of ['department', 'place', 'level']) {
      const page = (await stoa.as(ines).get(`/insights/flow?by=${by}`)).body;
      await assertValidHtml(page);
      assert.ok(people.every(({ department }, i) => !page.includes(`${department} ${i}<`)));
    }
  });

  test('the file says what the page says', async () => {
    const file = (await stoa.as(ines).get('/insights/flow.csv?by=department')).body;
    assert.match(file, /Sales,Assembly,30,/);
    assert.match(file, /Design,Quality,,"?fewer than five/);
  });

  test('the page names between whom hardly anything flows', async () => {
    const page = (await stoa.as(ines).get('/insights/flow?by=department')).body;
    assert.doesNotMatch(page, /Between Assembly and Sales/);
  });

  test('nobody but a learning manager finds it', async () => {
    assert.equal((await stoa.as(ana).get('/insights/flow')).status, 404);
  });
});

/** The truth that an attacker is after: how many different people stand at the smaller end of a cell. */
function smallerEnd(
  by: By,
  from: string | null,
  to: string | null,
  names: readonly (string | null)[],
): number {
  const groups = new Map(people.map((one) => [one.id, one[columns[by]]]));
  const named = (id: number) => (names.includes(groups.get(id)!) ? groups.get(id)! : null);
  const known = lessons.filter(([taker, giver]) => named(giver) === from && named(taker) === to);
  return Math.min(new Set(known.map(([taker]) => taker)).size, new Set(known.map(([, giver]) => giver)).size);
}

const isShown = (one: Figure): one is { value: number } => 'value' in one;

describe('an attacker who asks for every table and every file', () => {
  for (const by of ['department', 'place', 'level'] as const) {
    test(`by ${by}: sees no cell with fewer than five people at an end`, async () => {
      const { shown } = await read(by);
      const names = shown!.groups.map(({ name }) => name);
      for (const [i, row] of shown!.table.cells.entries())
        for (const [j, one] of row.entries())
          if (isShown(one))
            assert.ok(smallerEnd(by, names[i]!, names[j]!, names) >= 5, `${names[i]} to ${names[j]}`);
    });

    test(`by ${by}: finds no line whose sum tells the one cell that is missing`, async () => {
      const { shown } = await read(by);
      const { cells, rows, columns: sums } = shown!.table;
      const lines = [
        ...cells.map((row, i) => [row, rows[i]!] as const),
        ...sums.map((sum, j) => [cells.map((row) => row[j]!), sum] as const),
      ];
      for (const [parts, sum] of lines) {
        const hidden = parts.filter((one) => !isShown(one));
        if (isShown(sum)) assert.notEqual(hidden.length, 1);
      }
    });
  }

  test('learns nothing by looking before and after somebody withdrew: a number changes by five people or is withheld', async () => {
    const all = (shown: Shown) => [
      ...shown.table.cells.flat(),
      ...shown.table.rows,
      ...shown.table.columns,
      shown.table.total,
      shown.crossing,
      shown.people,
      shown.brokers,
      shown.overloaded,
    ];
    const before = all((await read('department')).shown!);
    for (const [nth, one] of of('Sales').slice(0, 4).entries()) {
      await leave(one.id);
      assert.equal((await read('department')).shown, null, 'not shown until it is without them');
      await drawUp();
      const now = all((await read('department')).shown!);
      for (const [i, figure] of now.entries())
        assert.ok(
          !isShown(figure) || JSON.stringify(figure) === JSON.stringify(before[i]),
          `after ${nth + 1}: figure ${i}`,
        );
    }
    await leave(of('Sales')[4]!.id);
    await drawUp();
    const after = all((await read('department')).shown!);
    assert.notDeepEqual(after, before, 'five have gone, and all is shown anew');
  });
});

/** Somebody withdraws from being counted, by the same door as everybody. */
async function leave(id: number): Promise<void> {
  await stoa.ground.db.transaction((tx) => setConsent(tx, { id }, 'flow', false));
}

describe('a programme', () => {
  const started = async (participants: readonly Placed[]): Promise<number> => {
    const { id } = await makeProgramme(stoa, 'coffee-roulette');
    await stoa.ground.db.transaction(async (tx) => {
      await tx.run(
        sql`update programmes set started_at = ${quarter}::date + interval '3 months' where id = ${id}`,
      );
      await tx.run(sql`
        insert into participants (programme_id, person_id, admitted_at)
        select ${id}, person, moment() from unnest(${participants.map((one) => one.id)}::bigint[]) person`);
    });
    await drawUp();
    return id;
  };
  const shownOf = (id: number) =>
    stoa.ground.db.maybe<{ across: Figure; people: Figure }>(sql`
      select shown -> 'across' as across, shown -> 'people' as people from flow_programmes
      where programme_id = ${id} and quarter = ${quarter}`);

  test('is told with the quarter before it, when enough people take part', async () => {
    const shown = await shownOf(await started([...of('Assembly'), ...of('Quality')]));
    assert.ok(shown && isShown(shown.across) && shown.across.value >= 5);
    assert.match((await stoa.as(ines).get('/insights/flow')).body, /Before and after a programme/);
  });

  test('is not told when few take part, or nearly the same people as in another', async () => {
    const few = await shownOf(await started(of('Quality').slice(0, 4)));
    assert.deepEqual(few?.across, { withheld: 'few' });
    const nearly = await shownOf(await started([...of('Assembly'), ...of('Quality').slice(1)]));
    assert.deepEqual(nearly?.across, { withheld: 'beside' });
  });
});

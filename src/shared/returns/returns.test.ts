import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assumptionsOf } from './assumptions.ts';
import { hoursOfAttendance } from './hours-of-attendance.ts';
import { levelsOf } from './levels.ts';
import { returnOf } from './return-of.ts';
import { varyAssumptions } from './vary-assumptions.ts';
import { worksheet } from './worksheet.ts';

const said = (value: number, low?: number, high?: number) => ({
  value,
  ...(low !== undefined && { low }),
  ...(high !== undefined && { high }),
  source: 'Controlling, 2026',
});
const paid = (amount: number) => ({
  key: 'fees',
  kind: 'expense',
  of: 'fees',
  what: 'Moderation',
  amount: said(amount),
});
const claimed = (...estimates: ([number, number, number] | null)[]) => ({
  key: 'asked',
  isolation: 'participants',
  source: 'Follow-up after 90 days',
  estimates: estimates.map((one) => one && { amount: one[0], attribution: one[1], confidence: one[2] }),
});
const counted = (isolation: string, improvement: number, more: object = {}) => ({
  key: isolation.replace(' ', '-'),
  isolation,
  improvement: said(improvement),
  worth: said(50),
  per: 'month',
  times: said(12),
  attribution: said(1),
  confidence: said(1),
  ...more,
});
const sheet = (costs: object[], alternatives: object[], more: object = {}) =>
  worksheet.parse({
    currency: 'EUR',
    costs,
    benefits:
      alternatives.length === 0 ? [] : [{ key: 'hours', measure: 'Hours saved', alternatives, ...more }],
  });
const near = (own: number | null | undefined, other: number) =>
  assert.ok(Math.abs((own ?? Number.NaN) - other) < 0.05, `${own} beside ${other}`);

describe('what comes back', () => {
  test('60,000 for 20,000 are three times what was spent, 200 % on top', () => {
    const found = returnOf(sheet([paid(20_000)], [counted('control group', 100)]));
    assert.equal(found.benefits.total, 60_000);
    assert.equal(found.ratio, 3);
    assert.equal(found.roi, 200);
    assert.equal(found.net, 40_000);
    assert.deepEqual(found.payback, { months: 4, within: true });
  });
  test('what participants say counts by their own attribution and confidence', () => {
    const found = returnOf(
      sheet([paid(12_000)], [claimed([30_000, 0.6, 0.8], [20_000, 0.5, 0.7], [10_000, 0.8, 0.5])]),
    );
    near(found.benefits.total, 25_400);
    near(found.roi, 111.7);
  });
  test('who did not answer has improved nothing, and that is said', () => {
    const found = returnOf(sheet([paid(1000)], [claimed([3000, 0.5, 1], null, null)]));
    assert.equal(found.benefits.total, 1500);
    assert.ok(found.notes.some((one) => one.note === 'did not answer' && one.people === 2 && one.of === 3));
  });
  test('nothing spent has no return, nothing gained never pays back', () => {
    const free = returnOf(sheet([], [counted('control group', 1)]));
    assert.deepEqual([free.ratio, free.roi, free.payback], [null, null, null]);
    const vain = returnOf(sheet([paid(500)], []));
    assert.deepEqual([vain.ratio, vain.roi, vain.payback], [0, -100, null]);
  });
  test('paying back later than was counted is only hoped for', () => {
    const found = returnOf(sheet([paid(3000)], [counted('trend line', 10, { times: said(3) })]));
    assert.deepEqual(found.payback, { months: 6, within: false });
  });
});

describe('what it costs', () => {
  const time = (role: string, hours: number) => ({
    key: role,
    kind: 'time',
    role,
    what: 'Sessions',
    hours: said(hours),
    hourly: said(60),
  });

  test('the time of both sides comes from attendance', () => {
    const hours = hoursOfAttendance([
      { minutes: 90, participants: 8, teachers: 1, preparation: 60 },
      { minutes: 60, participants: 6, teachers: 2 },
    ]);
    assert.deepEqual(hours, { participants: 18, teachers: 4.5 });
    const found = returnOf(
      sheet([time('participants', hours.participants), time('teachers', hours.teachers), paid(500)], []),
    );
    assert.equal(found.costs.total, 18 * 60 + 4.5 * 60 + 500);
    assert.deepEqual(found.notes, []);
  });
  test('time that was left out is said', () => {
    const found = returnOf(sheet([paid(500), time('participants', 0)], []));
    assert.deepEqual(found.notes, [
      { note: 'time left out', of: 'participants' },
      { note: 'time left out', of: 'teachers' },
    ]);
  });
  test('of what others use too only a share counts', () => {
    assert.equal(returnOf(sheet([{ ...paid(9000), share: said(0.25) }], [])).costs.total, 2250);
  });
});

describe('the most conservative way', () => {
  const ways = [counted('experts', 40), counted('control group', 25), counted('trend line', 30)];

  test('counts if nothing else is chosen', () => {
    const found = returnOf(sheet([paid(1000)], ways)).benefits.lines[0]!;
    assert.equal(found.way.key, 'control-group');
    assert.equal(found.because, 'most conservative');
    assert.deepEqual(
      found.others.map(({ amount }) => amount),
      [24_000, 18_000],
    );
  });
  test('another one can be chosen with a reason, and it is said that it is not the smallest', () => {
    const chosen = { chosen: { alternative: 'experts', why: 'The sites of the control group closed.' } };
    const found = returnOf(sheet([paid(1000)], ways, chosen));
    assert.equal(found.benefits.total, 24_000);
    assert.equal(found.benefits.lines[0]?.why, 'The sites of the control group closed.');
    assert.deepEqual(found.notes.at(-1), {
      note: 'not the most conservative',
      benefit: 'hours',
      least: 15_000,
    });
  });
  test('of equals the surer one', () => {
    const found = returnOf(sheet([paid(1)], [counted('experts', 25), counted('trend line', 25)]));
    assert.equal(found.benefits.lines[0]?.way.isolation, 'trend line');
  });
  test('what got worse is not made smaller by doubt', () => {
    const worse = counted('experts', -10, { attribution: said(0.5), confidence: said(0.5) });
    assert.equal(returnOf(sheet([paid(1)], [worse])).benefits.total, -6000);
  });
  test('only the first year counts, unless the programme takes longer', () => {
    const long = [counted('experts', 10, { times: said(30) })];
    const year = returnOf(sheet([paid(1)], long));
    assert.equal(year.benefits.total, 6000);
    assert.ok(year.notes.some((one) => one.note === 'cut to the first year' && one.benefit === 'hours'));
    assert.equal(returnOf({ ...sheet([paid(1)], long), horizon: 'several years' }).benefits.total, 15_000);
  });
});

describe('what it hangs on', () => {
  const found = sheet(
    [{ ...paid(10_000), amount: said(10_000, 9000, 12_000) }],
    [
      counted('experts', 40, {
        attribution: said(0.5, 0.25, 0.75),
        confidence: said(0.8, 0.7, 0.9),
        worth: said(100, 90, 110),
      }),
    ],
  );
  const drawn = varyAssumptions(found)!;

  test('every assumption is put to its bounds, the one that matters most first', () => {
    near(drawn.roi, 92);
    assert.deepEqual(
      drawn.bars.map(({ address }) => address),
      ['hours/experts/attribution', 'fees/amount', 'hours/experts/confidence', 'hours/experts/worth'],
    );
    near(drawn.bars[0]!.low.roi, -4);
    near(drawn.bars[0]!.high.roi, 188);
    near(drawn.bars[1]!.low.roi, (19_200 / 9000 - 1) * 100);
  });
  test('what nobody gave bounds for is named', () =>
    assert.deepEqual(drawn.notVaried, ['hours/experts/improvement', 'hours/experts/times']));
  test('of participants the one who claims most is left out, or all are taken at their word', () => {
    const asked = varyAssumptions(sheet([paid(100)], [claimed([100, 1, 0.5], [400, 0.5, 0.5])]))!;
    const bar = asked.bars.find(({ address }) => address === 'hours/asked/estimates')!;
    assert.deepEqual([bar.low.value, bar.high.value], [50, 300]);
    near(asked.roi, 50);
  });
  test('without costs there is nothing to vary', () => assert.equal(varyAssumptions(sheet([], [])), null));
  test('every number has somebody or something to stand for it', () => {
    const trail = assumptionsOf(found);
    assert.equal(trail.length, 6);
    assert.ok(trail.every(({ source }) => source === 'Controlling, 2026'));
    assert.deepEqual(
      trail.map(({ unit }) => unit),
      ['money', 'units', 'money a unit', 'periods', 'share', 'share'],
    );
  });
  test('what participants say stands in the trail as one number with its source', () => {
    const [, asked] = assumptionsOf(sheet([paid(100)], [claimed([100, 1, 0.5], null)]));
    assert.deepEqual(asked, {
      address: 'hours/asked/estimates',
      what: 'Hours saved',
      unit: 'money',
      value: 50,
      low: 0,
      high: 100,
      source: 'Follow-up after 90 days',
    });
  });
  test('a name that stands twice is refused, and a way that was not worked out', () => {
    assert.throws(() => sheet([paid(1), paid(2)], []));
    assert.throws(() => sheet([], [counted('experts', 1), counted('experts', 2)]));
    assert.throws(() => sheet([], [counted('experts', 1)], { chosen: { alternative: 'guess', why: 'So.' } }));
  });
  test('a value outside its own bounds is refused, and one without a source', () => {
    const wrong = { ...paid(1), amount: said(5, 6, 9) };
    assert.equal(worksheet.safeParse({ currency: 'EUR', costs: [wrong], benefits: [] }).success, false);
    const bare = { ...paid(1), amount: { value: 5 } };
    assert.equal(worksheet.safeParse({ currency: 'EUR', costs: [bare], benefits: [] }).success, false);
  });
});

describe('levels', () => {
  test('show what there is, how far it goes, and where the chain has gaps', () => {
    const found = levelsOf({ input: 3, reaction: 40, application: 12, impact: 1 });
    assert.equal(found.highest, 'impact');
    assert.deepEqual(found.gaps, ['learning']);
    assert.deepEqual(
      found.rows.map(({ number, evidence }) => [number, evidence]),
      [
        [0, 3],
        [1, 40],
        [2, 0],
        [3, 12],
        [4, 1],
        [5, 0],
      ],
    );
  });
  test('of nothing there is no highest', () =>
    assert.deepEqual([levelsOf({}).highest, levelsOf({}).gaps], [null, []]));
});

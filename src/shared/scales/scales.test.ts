import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { evenVariance, rwg, rwgJ } from './agreement.ts';
import { compareGroups } from './between-groups.ts';
import { whoAnsweredAll } from './complete-answers.ts';
import { cronbachsAlpha } from './cronbachs-alpha.ts';
import { icc1, icc2 } from './icc.ts';
import { allOneWay, reverseScore, scoreOf, type Answer, type Scale } from './scale.ts';

const safety: Scale = {
  lowest: 1,
  highest: 7,
  reversed: [true, false, true, false, true, false, false],
};

const fixture = (name: string) =>
  readFileSync(new URL(`../../../test/scales/${name}`, import.meta.url), 'utf8');

type Reference = Record<'alpha' | 'alphaPeople' | 'icc1' | 'icc2', number> &
  Record<'rwg' | 'rwgJ' | 'rwgJPeaked', Record<string, number | null>>;

const near = (own: number | null | undefined, other: number | null | undefined) =>
  own === null || other === null || own === undefined || other === undefined
    ? assert.equal(own, other)
    : assert.ok(Math.abs(own - other) < 1e-12 * Math.max(1, Math.abs(other)), `${own} beside ${other}`);

describe("figures are those of R's multilevel package", () => {
  const reference = JSON.parse(fixture('reference.json')) as Reference;
  const rows = (parse(fixture('answers.csv'), { from: 2 }) as string[][]).map(([team, ...ticked]) => ({
    team: team!,
    answers: allOneWay(
      ticked.map((tick): Answer => (tick === '' ? null : Number(tick))),
      safety,
    ),
  }));
  const teams = Map.groupBy(rows, ({ team }) => team);
  const answersOf = (team: string) => teams.get(team)!.map(({ answers }) => answers);
  const turned: Scale = { ...safety, reversed: safety.reversed.map(() => false) };
  const means = (team: string) => whoAnsweredAll(answersOf(team)).map((answers) => scoreOf(answers, turned)!);

  test("Cronbach's alpha", () => {
    const found = cronbachsAlpha(rows.map(({ answers }) => answers));
    near(found?.alpha, reference.alpha);
    assert.equal(found?.people, reference.alphaPeople);
  });
  test('how much comes from the team, and how well means tell teams apart', () => {
    const parts = compareGroups([...teams.keys()].map(means))!;
    near(icc1(parts), reference.icc1);
    near(icc2(parts), reference.icc2);
  });
  for (const team of teams.keys()) {
    test(`how far team ${team} agrees`, () => {
      near(rwg(means(team), evenVariance(7)), reference.rwg[team]);
      near(rwgJ(answersOf(team), evenVariance(7)), reference.rwgJ[team]);
      near(rwgJ(answersOf(team), 2.1), reference.rwgJPeaked[team]);
    });
  }
});

describe('what somebody says on a scale', () => {
  test('an item worded the other way round counts turned', () => {
    assert.equal(scoreOf([2, 6, 2, 6, 2, 6, 6], safety), 6);
    assert.equal(reverseScore(2, safety), 6);
  });
  test('who answered half of it or less has said nothing on the whole', () => {
    assert.equal(scoreOf([2, 6, 2, null, null, null, null], safety), null);
    assert.equal(scoreOf([2, 6, 2, 6, null, null, null], safety), 6);
    assert.equal(scoreOf([2, null, null, null, null, null, null], safety, 1), 6);
    assert.equal(scoreOf([], { ...safety, reversed: [] }, 0), null);
  });
});

describe('where there is nothing to measure there is no figure', () => {
  test('one person, one item, or totals that are all the same', () => {
    assert.equal(cronbachsAlpha([]), null);
    assert.equal(cronbachsAlpha([[1, 2]]), null);
    assert.equal(cronbachsAlpha([[1], [2]]), null);
    assert.equal(
      cronbachsAlpha([
        [1, 2],
        [2, 1],
      ]),
      null,
    );
  });
  test('one group, or only groups of one', () => {
    assert.equal(compareGroups([[1, 2, 3], []]), null);
    assert.equal(compareGroups([[1], [2]]), null);
  });
  test('nobody differs at all', () => {
    const parts = compareGroups([
      [3, 3],
      [3, 3],
    ])!;
    assert.equal(icc1(parts), null);
    assert.equal(icc2(parts), null);
    assert.equal(icc1(compareGroups([Array(3).fill(0.1), Array(6).fill(0.1)])!), null);
  });
  test('nobody to agree with', () => {
    assert.equal(rwg([4], 4), null);
    assert.equal(rwg([4, 5], evenVariance(1)), null);
    assert.equal(rwgJ([[4, 4]], 4), null);
    assert.equal(rwgJ([[], []], 4), null);
  });
});

describe('laws', () => {
  const answer = fc.integer({ min: 1, max: 7 });
  const people = fc.array(fc.array(answer, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 20 });
  const wide: Scale = { lowest: 1, highest: 7, reversed: [true, true, true, true] };

  test('turning every item changes neither alpha nor agreement', () =>
    fc.assert(
      fc.property(people, (rows) => {
        const turned = rows.map((answers) => allOneWay(answers, wide));
        near(cronbachsAlpha(turned)?.alpha ?? null, cronbachsAlpha(rows)?.alpha ?? null);
        near(rwgJ(turned, 4), rwgJ(rows, 4));
      }),
    ));
  test('alpha is at most 1, and 1 where all items say the same', () =>
    fc.assert(
      fc.property(fc.array(answer, { minLength: 2, maxLength: 20 }), people, (same, rows) => {
        assert.ok((cronbachsAlpha(rows)?.alpha ?? 0) <= 1);
        const found = cronbachsAlpha(same.map((one) => [one, one, one]));
        if (found) near(found.alpha, 1);
      }),
    ));
  test('agreement lies between 0 and 1; of one item both ways of measuring it are the same', () =>
    fc.assert(
      fc.property(fc.array(answer, { minLength: 2, maxLength: 20 }), (answers) => {
        const agreed = rwg(answers, 4)!;
        assert.ok(agreed >= 0 && agreed <= 1);
        near(
          rwgJ(
            answers.map((one) => [one]),
            4,
          ),
          agreed,
        );
      }),
    ));
  test('ICC(2) is what ICC(1) becomes over people of the mean size of a group', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(answer, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 8 }),
        (groups) => {
          const parts = compareGroups(groups)!;
          const first = icc1(parts);
          const second = icc2(parts);
          if (first === null || second === null) return;
          const size = parts.people / parts.groups;
          if (Math.abs(1 + (size - 1) * first) < 1e-6 || parts.between < 1e-6) return;
          assert.ok(
            Math.abs((size * first) / (1 + (size - 1) * first) - second) < 1e-6 * (1 + Math.abs(second)),
          );
        },
      ),
    ));
  test('answers moved or stretched alike keep what comes from the group', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(answer, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 8 }),
        (groups) => {
          const moved = groups.map((values) => values.map((value) => value * 3 + 11));
          const found = icc1(compareGroups(groups)!);
          if (found !== null) assert.ok(Math.abs(found - icc1(compareGroups(moved)!)!) < 1e-9);
        },
      ),
    ));
});

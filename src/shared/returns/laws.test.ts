import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { assumptionsOf } from './assumptions.ts';
import { returnOf } from './return-of.ts';
import { varyAssumptions } from './vary-assumptions.ts';
import type { Alternative, Assumed, Worksheet } from './worksheet.ts';

const between = (low: number, high: number): fc.Arbitrary<Assumed> =>
  fc
    .tuple(...[0, 1, 2].map(() => fc.integer({ min: low * 100, max: high * 100 })))
    .map((drawn) => drawn.map((one) => one / 100).toSorted((one, other) => one - other))
    .map(([least, value, most]) => ({ value: value!, low: least!, high: most!, source: 'drawn' }));

const way = (key: string): fc.Arbitrary<Alternative> =>
  fc.oneof(
    fc.record({
      key: fc.constant(key),
      isolation: fc.constantFrom('control group', 'trend line', 'experts'),
      improvement: between(0, 50),
      worth: between(0, 200),
      per: fc.constantFrom('week', 'month', 'quarter', 'year'),
      times: between(0, 60),
      attribution: between(0, 1),
      confidence: between(0, 1),
    }),
    fc.record({
      key: fc.constant(key),
      isolation: fc.constant('participants' as const),
      source: fc.constant('drawn'),
      estimates: fc.array(
        fc.option(
          fc.record({
            amount: fc.integer({ min: 0, max: 10_000 }),
            attribution: fc.constantFrom(0, 0.25, 0.5, 1),
            confidence: fc.constantFrom(0, 0.25, 0.5, 1),
          }),
        ),
        { maxLength: 5 },
      ),
    }),
  );

const sheets: fc.Arbitrary<Worksheet> = fc.record({
  currency: fc.constant('EUR'),
  horizon: fc.constantFrom('first year', 'several years'),
  costs: fc
    .tuple(between(1, 900), between(1, 80))
    .map(([hours, hourly]) => [
      { key: 'time', kind: 'time' as const, role: 'participants' as const, what: 'Sessions', hours, hourly },
    ]),
  benefits: fc
    .array(fc.tuple(way('a'), way('b')), { maxLength: 3 })
    .map((drawn) =>
      drawn.map((alternatives, i) => ({ key: `benefit-${i}`, measure: 'Hours', alternatives })),
    ),
  intangibles: fc.constant([]),
});

const close = (one: number, other: number) =>
  assert.ok(Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one)), `${one} beside ${other}`);

describe('laws of the return', () => {
  test('the return is the ratio less one, in percent', () =>
    fc.assert(
      fc.property(sheets, (sheet) => {
        const { ratio, roi } = returnOf(sheet);
        close(roi!, (ratio! - 1) * 100);
      }),
    ));
  test('intangibles never move the number', () =>
    fc.assert(
      fc.property(sheets, (sheet) => {
        const more = [{ key: 'trust', what: 'People ask sooner', evidence: 'Eleven stories' }];
        assert.equal(returnOf({ ...sheet, intangibles: more }).roi, returnOf(sheet).roi);
      }),
    ));
  test('one more way to work out a benefit never makes it larger', () =>
    fc.assert(
      fc.property(sheets, way('c'), (sheet, another) => {
        const more = sheet.benefits.map((benefit) => ({
          ...benefit,
          alternatives: [...benefit.alternatives, another],
        }));
        assert.ok(returnOf({ ...sheet, benefits: more }).benefits.total <= returnOf(sheet).benefits.total);
      }),
    ));
  test('what was thought lies between what both bounds of an assumption would give', () =>
    fc.assert(
      fc.property(sheets, (sheet) => {
        const { roi, bars } = varyAssumptions(sheet)!;
        for (const { low, high } of bars) {
          assert.ok(Math.min(low.roi, high.roi) <= roi + 1e-6 && roi <= Math.max(low.roi, high.roi) + 1e-6);
        }
        const lengths = bars.map(({ low, high }) => Math.abs(high.roi - low.roi));
        assert.deepEqual(
          lengths,
          lengths.toSorted((one, other) => other - one),
        );
      }),
    ));
  test('an assumption set to what it is changes nothing', () =>
    fc.assert(
      fc.property(sheets, (sheet) => {
        const same = new Map(assumptionsOf(sheet).map(({ address, value }) => [address, value]));
        assert.deepEqual(returnOf(sheet, same), returnOf(sheet));
      }),
    ));
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judgeChange } from './judge-change.ts';
import { sayCaveat, sayReason, sayVerdict } from './say-verdict.ts';

const en = { locale: 'en', timeZone: 'UTC' } as const;
const de = { locale: 'de', timeZone: 'UTC' } as const;
const says = { value: (value: number) => `${Math.round(value)} h`, time: (at: string) => at };
const course = (values: readonly number[], month: string) =>
  values.map((value, i) => ({ at: `2026-${month}-${String(i + 10)}`, value }));
const before = course([30, 34, 29, 33, 31, 35, 28, 32, 33, 30, 34, 31], '01');
const told = (after: readonly number[], reader: typeof en | typeof de = en) => {
  const found = judgeChange({ before, after: course(after, '02'), better: 'lower' });
  return [sayVerdict(reader, found), ...found.reasons.map((reason) => sayReason(reader, reason, says))];
};

describe('a verdict in words', () => {
  test('changed, with what shows it and how sure that is', () => {
    const sentences = told([25, 22, 24, 21, 23, 22, 24, 20]);
    assert.equal(sentences[0], 'Changed, for the better');
    assert.deepEqual(sentences.slice(-2), [
      'From 2026-02-10 to 2026-02-17 eight points or more lie on one side of the level before.',
      'The level went from 32 h to 23 h. Chance alone moves it by up to 4 h.',
    ]);
  });
  test('no change visible yet', () =>
    assert.deepEqual(told([32, 29, 33, 31], de), [
      'Noch keine Veränderung zu sehen',
      'Seither ist kein Punkt und keine Folge von Punkten ungewöhnlich.',
      'Das Niveau ging von 32 h auf 31 h, und Zufall allein bewegt es um bis zu 5 h.',
    ]));
  test('too few points, and how many there must be', () =>
    assert.deepEqual(told([]), [
      'Too few points to tell',
      'There is no point since. From 4 on something can be said.',
    ]));
  test('every other reason and caveat is a sentence too', () => {
    const drift = sayReason(en, { because: 'drift before', perPoint: -2 }, says);
    assert.match(drift, /by -2 h from one point to the next/);
    const unsteady = { because: 'unsteady before', from: 'May', to: 'June' } as const;
    assert.match(sayReason(en, unsteady, says), /from May to June/);
    assert.match(sayCaveat(de, 'few points'), /wenige Punkte/);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fewestWhoHold, herfindahl, topShare } from './concentration.ts';
import { constraint } from './constraint.ts';
import { egoDensity } from './density.ts';
import { effectiveSize, efficiency } from './effective-size.ts';
import { ego, egoNetwork } from './ego-network.ts';
import { externalInternal, ownExternalInternal, rescaledExternalInternal } from './external-internal.ts';
import { blau, iqv } from './variety.ts';

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const to4 = (value: number | null) => value && Number(value.toFixed(4));

describe('twelve contacts whose measures are known', () => {
  const departments = [...times(6, 'Ops'), ...times(3, 'IT'), ...times(2, 'HR'), 'Sales'];
  const levels = [...times(8, 'same'), ...times(3, 'higher'), 'lower'];
  const strengths = [5, 5, 4, 4, 3, 3, 3, 2, 2, 2, 1, 1];
  const known = ['ab', 'ac', 'bc', 'de', 'gh'].map(
    (pair) => [pair.charCodeAt(0) - 97, pair.charCodeAt(1) - 97] as const,
  );
  const alike = egoNetwork({ strengths: times(12, 1), known });

  test('as many lead out of the department as stay in it', () =>
    assert.equal(ownExternalInternal('Ops', departments), 0));
  test('how varied departments and levels are', () => {
    assert.equal(to4(blau(departments)), 0.6528);
    assert.equal(to4(iqv(departments, 5)), 0.816);
    assert.equal(to4(blau(levels)), 0.4861);
    assert.equal(to4(iqv(levels, 3)), 0.7292);
  });
  test('how closed the circle is', () => assert.equal(to4(egoDensity(12, known.length)), 0.0758));
  test('how many of them lead somewhere else', () => {
    assert.equal(to4(effectiveSize(alike, ego)), 11.1667);
    assert.equal(to4(efficiency(alike, ego)), 0.9306);
  });
  test('how far they constrain', () => {
    assert.equal(to4(constraint(alike, ego)), 0.1551);
    assert.equal(to4(constraint(egoNetwork({ strengths, known, knownStrength: 3 }), ego)), 0.2131);
  });
  test('how much rests on the strongest', () => {
    assert.equal(to4(topShare(strengths)), 0.4);
    assert.equal(to4(herfindahl(strengths)), 0.1004);
    assert.equal(fewestWhoHold(strengths), 4);
  });
});

describe('where there is nothing to measure there is no figure', () => {
  const nobody = egoNetwork({ strengths: [], known: [] });
  test('nobody named', () => {
    assert.equal(constraint(nobody, ego), null);
    assert.equal(effectiveSize(nobody, ego), null);
    assert.equal(efficiency(nobody, ego), null);
    assert.equal(egoDensity(0, 0), null);
    assert.equal(egoDensity(1, 0), null);
    assert.equal(topShare([]), null);
    assert.equal(herfindahl([0, 0]), null);
    assert.equal(fewestWhoHold([]), 0);
  });
  test('nothing known of anybody', () => {
    assert.equal(blau([null, null]), null);
    assert.equal(iqv(['a', 'a'], 1), null);
    assert.equal(externalInternal(0, 0), null);
    assert.equal(ownExternalInternal(null, ['a']), null);
    assert.equal(ownExternalInternal('a', [null]), null);
  });
});

test('densities compare groups of different sizes', () => {
  const even = { external: 80, internal: 2, possibleExternal: 800, possibleInternal: 20 };
  assert.equal(rescaledExternalInternal(even), 0);
  assert.equal(rescaledExternalInternal({ ...even, possibleInternal: 0 }), null);
});

test('a category that occurs was possible', () => assert.equal(iqv(['a', 'b', 'c'], 2), 1));

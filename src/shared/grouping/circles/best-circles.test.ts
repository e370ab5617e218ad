import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { anyCircles } from '#test/support/grouping/any-circles.ts';
import { findBestByTryingAll } from '#test/support/grouping/best-by-trying-all.ts';
import { plainRules, plantCircles, sampleCompany } from '#test/support/grouping/circle-people.ts';
import { findBestWorst, limitWorst } from '#test/support/grouping/circle-reference.ts';
import { formCircles } from './form-circles.ts';

const gap = (found: number, best: number): string =>
  `worst circle ${found.toFixed(3)}, best possible ${best.toFixed(3)}, gap ${((1 - found / best) * 100).toFixed(1)} %`;

test('up to eleven people, any rules: as good as the best of all partings, but for one in fifty', (t) => {
  const seen = { companies: 0, fewerPlaced: 0, worse: 0 };
  for (const { people, rules } of fc.sample(anyCircles(11), { numRuns: 150, seed: 1 })) {
    const best = findBestByTryingAll(people, rules);
    const { report } = formCircles(people, rules, 1, 0.2);
    seen.companies += 1;
    if (report.placed < best.placed) seen.fewerPlaced += 1;
    // Everybody in two large circles or in three small ones is not the same question.
    const same = best.circles > 0 && report.placed === best.placed && report.brokenSoft.thin === best.thin;
    if (same && report.circles === best.circles && report.worst < best.worst - 1e-9) seen.worse += 1;
  }
  t.diagnostic(JSON.stringify(seen));
  assert.ok(seen.fewerPlaced + seen.worse <= seen.companies / 50);
});

for (const count of [12, 20]) {
  test(`${count} people beside what HiGHS proves to be best`, async (t) => {
    const { people, managersElsewhere } = sampleCompany(count, 400, count);
    const rules = { ...plainRules, reportingLine: true, managersElsewhere };
    const best = await findBestWorst(people, rules, 10);
    assert.ok(typeof best === 'object');
    const { report } = formCircles(people, rules, 1);
    t.diagnostic(gap(report.worst, best.value));
    assert.equal(report.waiting, 0);
    assert.ok(report.worst >= 0.9 * best.value);
  });
}

test('20 and 30 people with few hours and languages in common beside HiGHS', async (t) => {
  for (const count of [20, 30]) {
    const { people, rules } = plantCircles(count, count);
    const best = await findBestWorst(people, rules, 5);
    assert.ok(typeof best === 'object');
    const { report } = formCircles(people, rules, 1);
    t.diagnostic(gap(report.worst, best.value));
    assert.equal(report.waiting, 0);
    assert.ok(report.worst >= 0.9 * best.value);
  }
});

test('companies of up to 60 people: the worst circle is at 0.9 at least of what no grouping can pass', (t) => {
  let widest = { found: 1, limit: 1 };
  for (let count = 8; count <= 60; count += 4) {
    const { people } = sampleCompany(count, 400, count);
    const limit = limitWorst(people, plainRules);
    const { report } = formCircles(people, plainRules, count, 0.25);
    if (report.worst / limit < widest.found / widest.limit) widest = { found: report.worst, limit };
    assert.ok(report.worst >= 0.9 * limit, `${count} people: ${gap(report.worst, limit)}`);
  }
  t.diagnostic(gap(widest.found, widest.limit));
});

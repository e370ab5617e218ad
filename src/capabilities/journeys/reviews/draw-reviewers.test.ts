import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { seededRandom } from '#shared/grouping/random.ts';
import { drawFrom, drawPeers, type Drawn, type Reviewed } from './draw-reviewers.ts';

const alone = fc
  .integer({ min: 2, max: 40 })
  .map((count): Reviewed[] => Array.from({ length: count }, (_, i) => ({ id: i + 1, authors: [1000 + i] })));
const teams = fc
  .array(fc.integer({ min: 2, max: 6 }), { minLength: 2, maxLength: 15 })
  .map((sizes): Reviewed[] =>
    sizes.map((size, i) => ({
      id: i + 1,
      authors: Array.from({ length: size }, (_, k) => 1000 + i * 10 + k),
    })),
  );
const each = fc.integer({ min: 1, max: 5 });
const seed = fc.integer({ min: 0, max: 2 ** 31 });

const count = <K>(of: readonly K[]) =>
  new Map([...Map.groupBy(of, (one) => one)].map(([key, all]) => [key, all.length]));
const spread = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);

function requireSound(works: readonly Reviewed[], drawn: readonly Drawn[]): void {
  const authors = new Map(works.map((work) => [work.id, work.authors]));
  for (const { work, reviewer } of drawn)
    assert.ok(!authors.get(work)!.includes(reviewer), 'nobody reviews their own');
  assert.equal(new Set(drawn.map((one) => `${one.work} ${one.reviewer}`)).size, drawn.length, 'nobody twice');
}

test('who hands something in alone reviews exactly as many as review them, never their own', () => {
  fc.assert(
    fc.property(alone, each, seed, (works, most, seeded) => {
      const drawn = drawPeers(works, most, seededRandom(seeded));
      requireSound(works, drawn);
      const wanted = Math.min(most, works.length - 1);
      for (const { id, authors } of works) {
        assert.equal(drawn.filter((one) => one.work === id).length, wanted);
        assert.equal(drawn.filter((one) => one.reviewer === authors[0]).length, wanted);
      }
    }),
  );
});

test('teams get as many reviews as they give, and their people share them evenly', () => {
  fc.assert(
    fc.property(teams, each, seed, (works, most, seeded) => {
      const drawn = drawPeers(works, most, seededRandom(seeded));
      requireSound(works, drawn);
      const wanted = Math.min(most, works.length - 1);
      for (const { id, authors } of works) {
        assert.equal(drawn.filter((one) => one.work === id).length, wanted);
        const given = authors.map((author) => drawn.filter((one) => one.reviewer === author).length);
        assert.equal(
          given.reduce((sum, one) => sum + one, 0),
          wanted,
        );
        assert.ok(spread(given) <= 1);
      }
    }),
  );
});

test('judges share what there is evenly', () => {
  fc.assert(
    fc.property(teams, fc.integer({ min: 1, max: 8 }), each, seed, (works, judges, most, seeded) => {
      const panel = Array.from({ length: judges }, (_, i) => i + 1);
      const drawn = drawFrom(works, panel, most, seededRandom(seeded));
      requireSound(works, drawn);
      const loads = count(drawn.map((one) => one.reviewer));
      assert.ok(spread(panel.map((one) => loads.get(one) ?? 0)) <= 1);
      for (const { id } of works)
        assert.equal(drawn.filter((one) => one.work === id).length, Math.min(most, judges));
    }),
  );
});

test('the same seed draws the same reviewers', () => {
  fc.assert(
    fc.property(teams, each, seed, (works, most, seeded) => {
      assert.deepEqual(
        drawPeers(works, most, seededRandom(seeded)),
        drawPeers(works, most, seededRandom(seeded)),
      );
    }),
  );
});

import { seededRandom } from '#shared/grouping/random.ts';
import { bondsOf } from '#shared/grouping/roulette/bonds.ts';
import { drawRound } from '#shared/grouping/roulette/draw-round.ts';
import { historyOf } from '#shared/grouping/roulette/history.ts';
import { cheapestPairs } from '#shared/grouping/roulette/matching.ts';
import { pairMany } from '#shared/grouping/roulette/pair-many.ts';
import { totalCost } from '#shared/grouping/roulette/seating.ts';
import type { Wish } from '#shared/grouping/roulette/types.ts';
import { makePast, makePool, makeRules } from '#test/support/roulette-pool.ts';

/** `node bench/roulette.ts [people]`: CPU of a round for a whole company, and how near large rounds are to the best. */

const wishes: Record<string, readonly Wish[]> = {
  'one wish': [{ kind: 'other-department' }],
  'four wishes': [
    { kind: 'near-time' },
    { kind: 'other-department' },
    { kind: 'other-level' },
    { kind: 'shared-language' },
  ],
  'four wishes against each other': [
    { kind: 'near-time' },
    { kind: 'same-department' },
    { kind: 'other-level' },
    { kind: 'same-location' },
  ],
};

const people = makePool(Number(process.argv[2] ?? 55_500), 1);
const history = historyOf(makePast(people, 52, 2));
for (const size of [2, 3, 4, 5]) {
  for (const [name, wished] of Object.entries(wishes)) {
    const before = process.cpuUsage();
    const { summary } = drawRound(people, history, makeRules({ size, window: 26, wishes: wished }), 3);
    const { user, system } = process.cpuUsage(before);
    const { repeats, unpaired, broken } = summary;
    console.log(
      `${people.length} people in groups of ${size}, ${name}: ${((user + system) / 1e6).toFixed(1)} s of CPU,`,
      JSON.stringify({ repeats, unpaired, broken }),
    );
  }
}

console.log(
  'What the way for large pools leaves, beside the exact pairs (which are drawn up to 1,500 people):',
);
for (const count of [200, 600, 1000, 2000, 3400]) {
  const pool = makePool(count, count);
  const past = historyOf(makePast(pool, 52, count));
  for (const [name, wished] of Object.entries(wishes)) {
    const bonds = bondsOf(pool, past, makeRules({ wishes: wished }));
    const order = seededRandom(4).shuffle([...pool.keys()]);
    const many = pairMany(bonds, seededRandom(4), order).groups;
    const mates = cheapestPairs(count, bonds.cost);
    const exact = [...mates.keys()].filter((one) => one < mates[one]!).map((one) => [one, mates[one]!]);
    const good = (groups: number[][]) => groups.filter(([a, b]) => bonds.cost(a!, b!) === 0).length;
    const [cost, best] = [totalCost(bonds, many), totalCost(bonds, exact)];
    const dearest = Math.max(
      ...order.flatMap((i) => order.slice(0, 50).map((j) => (i === j ? 0 : bonds.cost(i, j)))),
    );
    const weight = ((dearest * exact.length - cost) / (dearest * exact.length - best)) * 100;
    console.log(
      `${count} people, ${name}: cost ${cost}, best ${best}; weight ${weight.toFixed(4)} % of the heaviest;`,
      `pairs that break nothing ${good(many)}, best ${good(exact)}`,
    );
  }
}

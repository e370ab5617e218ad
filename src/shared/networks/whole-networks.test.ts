import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { generateCompany } from '#test/networks/company.ts';
import { betweenness, sampledBetweenness } from './betweenness.ts';
import { closeness } from './closeness.ts';
import { communities } from './communities.ts';
import { drawPeople } from './draw-people.ts';
import { groupTies } from './group-ties.ts';
import { groupsOf } from './groups.ts';
import { measureNetwork } from './measure-network.ts';
import { networkOf } from './network.ts';
import { distancesFrom } from './shortest-paths.ts';

describe('what is drawn by chance is as near as it says', () => {
  const { network } = generateCompany({ people: 800, ties: 5000, directed: true, seed: 3 });
  test('betweenness', () => {
    const exact = betweenness(network).share;
    const drawn = sampledBetweenness(network, { draws: 20_000, seed: 5 });
    const widest = drawn.share.reduce((most, share, one) => Math.max(most, Math.abs(share - exact[one]!)), 0);
    assert.ok(widest > 0 && widest <= drawn.bound, `${widest} within ${drawn.bound}`);
    assert.ok(drawn.bound < 0.02, `${drawn.bound}`);
  });
  test('distances', () => {
    const exact = closeness(network).reached;
    const drawn = closeness(network, distancesFrom(network, drawPeople(800, 200, 5)));
    const widest = drawn.reached.reduce((most, near, one) => {
      const mean = exact[one]! > 0 && near > 0 ? Math.abs(1 / near - 1 / exact[one]!) : 0;
      return Math.max(most, mean);
    }, 0);
    assert.ok(widest > 0 && widest <= drawn.bound, `${widest} within ${drawn.bound}`);
  });
  test('drawing everybody is exact', () => {
    const all = closeness(network, distancesFrom(network, drawPeople(800, 800)));
    assert.deepEqual(all, closeness(network));
  });
});

describe('communities', () => {
  const clique = (from: number) =>
    [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => [from + a, from + b] as const));
  test('two circles with one bridge are two communities', () => {
    const found = communities(networkOf(8, [...clique(0), ...clique(4), [0, 4]]));
    assert.deepEqual(found.sizes, [4, 4]);
    assert.equal(new Set(found.of.slice(0, 4)).size, 1);
  });
  test('nobody shares a community with people whom they cannot reach', () => {
    assert.deepEqual(
      communities(
        networkOf(5, [
          [0, 1],
          [2, 3],
        ]),
      ).sizes,
      [2, 2, 1],
    );
  });
  test('the same seed finds the same communities', () => {
    const { network } = generateCompany({ people: 3000, ties: 9000, directed: false });
    assert.deepEqual(communities(network, { seed: 4 }), communities(network, { seed: 4 }));
  });
});

test('a group of its own is as open as its ties', () => {
  const network = networkOf(4, [
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  const open = groupTies(network, groupsOf(['a', 'a', 'b', null]));
  assert.deepEqual([open.external, open.internal, open.index], [1, 1, 0]);
  assert.deepEqual(
    open.groups.map(({ people, external, internal }) => [people, external, internal]),
    [
      [2, 1, 1],
      [1, 1, 0],
    ],
  );
});

test('a tie named twice counts once with both strengths, and none to oneself', () => {
  const network = networkOf(2, [
    [0, 1, 2],
    [1, 0, 3],
    [1, 1],
  ]);
  assert.deepEqual(
    [network.ties, network.loops, network.repeated, [...network.out.weight]],
    [1, 1, 1, [5, 5]],
  );
});

test('progress tells each step in order and ends when all is done', () => {
  const { network, groupings } = generateCompany({ people: 50, ties: 100, directed: true });
  const told: [string, number][] = [];
  measureNetwork(network, groupings, { progress: ({ step, share }) => void told.push([step, share]) });
  assert.deepEqual(
    [...new Set(told.map(([step]) => step))],
    ['ties', 'circles', 'communities', 'paths', 'groups', 'done'],
  );
  assert.ok(told.every(([, share], at) => at === 0 || share >= told[at - 1]![1]));
});

import { seededRandom } from '#shared/grouping/random.ts';
import type { Attribute, NetworkData } from '#shared/networks/files/network-data.ts';
import { generateCompany } from './company.ts';

/** Networks of every kind that a file may bring, made up from a seed, small enough for Python to follow every path. */
export function everyKind(seed = 1): Record<string, NetworkData> {
  return {
    'directed, weighted': company({ people: 60, ties: 400, directed: true, seed }),
    'undirected, weighted': company({ people: 60, ties: 240, directed: false, seed: seed + 1 }),
    'directed, all alike': company({
      people: 80,
      ties: 300,
      directed: true,
      weighted: false,
      seed: seed + 2,
    }),
    'undirected, all alike': company({
      people: 80,
      ties: 160,
      directed: false,
      weighted: false,
      seed: seed + 3,
    }),
    'in parts, some apart': company({ people: 120, ties: 90, directed: false, seed: seed + 4 }),
    'in parts, directed': company({ people: 120, ties: 110, directed: true, seed: seed + 5 }),
    'loops and repeated ties': messy(
      company({ people: 40, ties: 160, directed: true, seed: seed + 6 }),
      seed,
    ),
    'much not known': forgetful(company({ people: 60, ties: 200, directed: true, seed: seed + 7 }), seed),
    'odd ids': odd(company({ people: 30, ties: 90, directed: false, seed: seed + 8 })),
    star: shape(7, (n) => Array.from({ length: n - 1 }, (_, leaf) => [0, leaf + 1])),
    ring: shape(8, (n) => Array.from({ length: n }, (_, one) => [one, (one + 1) % n])),
    'everybody with everybody': shape(6, (n) =>
      Array.from({ length: n }, (_, a) => Array.from({ length: a }, (_, b) => [a, b] as const)).flat(),
    ),
    'a pair': shape(2, () => [[0, 1]]),
    'one tie, one way': { ...shape(3, () => [[0, 1]]), directed: true },
    'nobody tied': shape(4, () => []),
    'one person': shape(1, () => []),
  };
}

/** Larger ones, on which only what is quick in Python is set beside. */
export const large = (): Record<string, NetworkData> => ({
  '2,000 people, directed': company({ people: 2_000, ties: 9_000, directed: true, seed: 30 }),
  '3,000 people, undirected': company({ people: 3_000, ties: 20_000, directed: false, seed: 31 }),
});

function company(size: {
  people: number;
  ties: number;
  directed: boolean;
  weighted?: boolean;
  seed: number;
}): NetworkData {
  const { people, directed, weighted = true, seed } = size;
  const { ties, groupings } = generateCompany({ ...size, weighted, department: Math.ceil(people / 6) });
  const random = seededRandom(seed);
  return {
    directed,
    weighted,
    ids: Array.from({ length: people }, (_, person) => `p${person}`),
    labels: Array.from({ length: people }, () => null),
    attributes: [
      ...Object.entries(groupings).map(([name, { of, names }]) => ({
        name,
        values: Array.from(of, (group) => names[group]!),
      })),
      { name: 'years', values: Array.from({ length: people }, () => (random.next() * 30).toFixed(2)) },
    ],
    ...ties,
  };
}

/** Ties come twice, some the other way round, and some people name themselves. */
function messy(data: NetworkData, seed: number): NetworkData {
  const random = seededRandom(seed);
  const again = Array.from(data.from.keys()).filter(() => random.next() < 0.3);
  const selves = Array.from({ length: 6 }, () => random.below(data.ids.length));
  return {
    ...data,
    from: Uint32Array.of(...data.from, ...again.map((tie) => data.from[tie]!), ...selves),
    to: Uint32Array.of(...data.to, ...again.map((tie) => data.to[tie]!), ...selves),
    weight: Float64Array.of(...data.weight, ...again.map(() => 2.5), ...selves.map(() => 1)),
  };
}

function forgetful(data: NetworkData, seed: number): NetworkData {
  const random = seededRandom(seed);
  const forget = ({ name, values }: Attribute): Attribute => ({
    name,
    values: values.map((value) => (random.next() < 0.35 ? null : value)),
  });
  return { ...data, attributes: data.attributes.map(forget) };
}

const odd = (data: NetworkData): NetworkData => ({
  ...data,
  ids: data.ids.map(
    (id, person) => [`${id} & <Söhne>`, `"${id}"`, `${id}@example.org`, `0${person}`][person % 4]!,
  ),
});

const shape = (
  size: number,
  ties: (size: number) => readonly (readonly [number, number] | number[])[],
): NetworkData => {
  const pairs = ties(size);
  return {
    directed: false,
    weighted: false,
    ids: Array.from({ length: size }, (_, person) => `${person}`),
    labels: Array.from({ length: size }, () => null),
    attributes: [],
    from: Uint32Array.from(pairs, ([a]) => a!),
    to: Uint32Array.from(pairs, ([, b]) => b!),
    weight: Float64Array.from(pairs, () => 1),
  };
};

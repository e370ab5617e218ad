import { betweenness } from '#shared/networks/betweenness.ts';
import { communities } from '#shared/networks/communities.ts';
import { networkOf } from '#shared/networks/network.ts';
import type { RosterPerson, RosterTie } from './roster.ts';

export type MappedPerson = {
  id: number;
  name: string;
  /** Which of the groups that the ties show, from 0, the largest first; null without a tie. */
  group: number | null;
  /** How many of the others get something from them, and from how many they do. */
  gives: number;
  gets: number;
  /** Whether they join groups that hang together by few. */
  bridge: boolean;
};

export type RosterMap = {
  people: MappedPerson[];
  groups: number;
  ties: { from: number; to: number; strength: number }[];
};

/** So many are named as bridges at most: one in ten, and at least one. */
const bridgesIn = (people: number): number => Math.max(1, Math.round(people / 10));
/** On fewer shortest paths nobody is a bridge. */
const leastShare = 0.05;

/** The whole network of a roster: groups that the ties themselves show, and who joins them. Pure. */
export function mapRoster(people: readonly RosterPerson[], said: readonly RosterTie[]): RosterMap {
  const places = new Map(people.map(({ id }, place) => [id, place]));
  const known = said.flatMap(({ from, to, benefits }) => {
    const [a, b] = [places.get(from), places.get(to)];
    return a === undefined || b === undefined ? [] : [{ from: a, to: b, strength: benefits.length }];
  });
  const network = networkOf(
    people.length,
    known.map(({ from, to, strength }) => [from, to, strength] as const),
  );
  const found = communities(network);
  const { share } = betweenness(network);
  const isAlone = (place: number) => !known.some(({ from, to }) => from === place || to === place);
  const grouped = people.map((_, place) => (isAlone(place) ? null : found.of[place]!));
  const bridges = new Set(
    people
      .map((_, place) => place)
      .filter((place) => share[place]! >= leastShare)
      .toSorted((one, other) => share[other]! - share[one]!)
      .slice(0, bridgesIn(people.length)),
  );
  return {
    groups: new Set(grouped.filter((one) => one !== null)).size,
    ties: bothWays(known),
    people: people.map(({ id, name }, place) => ({
      id,
      name,
      group: grouped[place]!,
      gives: known.filter(({ to }) => to === place).length,
      gets: known.filter(({ from }) => from === place).length,
      bridge: bridges.has(place),
    })),
  };
}

/** One line for two, however much each gets from the other; from 0 to 1. */
function bothWays(known: readonly { from: number; to: number; strength: number }[]): RosterMap['ties'] {
  const lines = new Map<string, { from: number; to: number; strength: number }>();
  for (const { from, to, strength } of known) {
    const [a, b] = from < to ? [from, to] : [to, from];
    const line = lines.get(`${a} ${b}`) ?? { from: a, to: b, strength: 0 };
    lines.set(`${a} ${b}`, { ...line, strength: line.strength + strength / 10 });
  }
  return [...lines.values()];
}

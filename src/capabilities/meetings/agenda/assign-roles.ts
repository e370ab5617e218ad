import type { Role } from '#capabilities/formats/index.ts';
import { cheapestSeats } from './cheapest-seats.ts';
import type { Holders } from './stretch.ts';

export type RolePlan = Pick<Role, 'key' | 'min' | 'max' | 'rotates' | 'from'>;

export type Casting = {
  roles: readonly RolePlan[];
  /** Who is in the room, in an order that may decide where nothing else does. */
  people: readonly number[];
  /** In which role somebody is in the group. */
  standing: ReadonlyMap<number, string | null>;
  /** Who held what in earlier sessions, oldest first. */
  history: readonly Holders[];
};

/**
 * Who holds which role today. A role that somebody has in the group stays with them; the others go to whoever held
 * them least and longest ago, nobody gets two while there are people without one, and a role without a most is
 * for all who are left.
 */
export function assignRoles({ roles, people, standing, history }: Casting): Holders {
  const holders: Holders = {};
  for (const role of roles) holders[role.key] = standingHolders(role, people, standing, history);
  const givenOut = roles.filter((role) => role.from === 'group' && holders[role.key]!.length === 0);
  const busy = new Set(Object.values(holders).flat());
  const free = people.filter((person) => !busy.has(person));
  const needed = givenOut.reduce((sum, { min }) => sum + min, 0);
  // Where too few are left, those who have a role already help out.
  const asked = free.length > 0 && free.length >= Math.min(needed, people.length) ? free : [...people];
  const past = pastOf(history, roles);
  fillLeast(givenOut, asked, past, holders);
  const holding = new Set(Object.values(holders).flat());
  fillRest(
    givenOut,
    asked.filter((person) => !holding.has(person)),
    past,
    holders,
  );
  return holders;
}

/** In the group with this role; or whoever had it last time, where it is never passed on. */
function standingHolders(
  role: RolePlan,
  people: readonly number[],
  standing: Casting['standing'],
  history: readonly Holders[],
): number[] {
  if (role.rotates === 'session' && role.from === 'group') return [];
  const named = people.filter((person) => standing.get(person) === role.key);
  if (named.length > 0 || role.from !== 'group') return named.slice(0, role.max ?? named.length);
  const last = history.findLast((one) => (one[role.key] ?? []).length > 0)?.[role.key] ?? [];
  return people.filter((person) => role.max !== undefined && last.includes(person)).slice(0, role.max);
}

type Past = {
  held: (role: string, person: number) => number;
  cost: (role: string, person: number) => number;
};

function pastOf(history: readonly Holders[], roles: readonly RolePlan[]): Past {
  const scarce = roles.filter(({ max }) => max !== undefined).map(({ key }) => key);
  const times = (role: string, person: number) =>
    history.filter((one) => one[role]?.includes(person) === true).length;
  const all = (person: number) => scarce.reduce((sum, role) => sum + times(role, person), 0);
  const last = (role: string, person: number) =>
    history.findLastIndex((one) => one[role]?.includes(person) === true) + 1;
  return {
    held: times,
    // Least often counts most, then who stood in for few roles at all, then longest ago.
    cost: (role, person) =>
      times(role, person) * 1e6 + all(person) * 1e3 + (last(role, person) / (history.length + 1)) * 100,
  };
}

/** As many of each role as it needs at least, the best people for all seats together. */
function fillLeast(
  roles: readonly RolePlan[],
  people: readonly number[],
  past: Past,
  holders: Holders,
): void {
  const seats = roles.flatMap((role) =>
    Array.from({ length: Math.min(role.min, people.length) }, () => role.key),
  );
  while (seats.length > 0) {
    const now = seats.splice(0, people.length);
    if (now.length === 0) return;
    const costs = now.map((role) =>
      people.map((person, place) =>
        holders[role]!.includes(person) ? 1e12 : past.cost(role, person) + place / 1e3,
      ),
    );
    cheapestSeats(costs).forEach((place, seat) => {
      const person = people[place]!;
      if (!holders[now[seat]!]!.includes(person)) holders[now[seat]!]!.push(person);
    });
  }
}

/** Whoever is left joins a role that has room: first one without a most. */
function fillRest(roles: readonly RolePlan[], people: readonly number[], past: Past, holders: Holders): void {
  const open = roles.filter(({ max }) => max === undefined);
  for (const person of people) {
    const room = open.length > 0 ? open : roles.filter((role) => holders[role.key]!.length < role.max!);
    const [best] = room.toSorted(
      (one, other) =>
        holders[one.key]!.length - holders[other.key]!.length ||
        past.held(one.key, person) - past.held(other.key, person),
    );
    if (best) holders[best.key]!.push(person);
  }
}

import type { AgendaRound } from '#capabilities/formats/index.ts';
import type { RolePlan } from './assign-roles.ts';
import type { Room } from './expand-agenda.ts';
import type { Holders } from './stretch.ts';

/** One time through a round: who holds what in it, and what was announced for it. */
export type Middle = { id: string; holders: Holders; title: string | null };

/** Each time through a round: for each person, for each slot that is taken, or a number of times. */
export function castRounds(round: AgendaRound, room: Room): Middle[] {
  if (round.times === 'slots')
    return room.slots.map(({ person, title }, i) => ({
      id: String(i + 1),
      holders: inTheMiddle(round.role, person, room),
      title,
    }));
  const order = inOrder(round, room);
  const times = round.times === 'each' ? room.people.length : round.times;
  return Array.from({ length: times }, (_, i) => {
    const person = order[i % order.length];
    const id = round.times === 'each' ? String(person) : String(i + 1);
    if (person === undefined) return { id, holders: room.holders, title: null };
    const holders = round.rotates
      ? movedOn(round.role, order, i % order.length, room)
      : inTheMiddle(round.role, person, room);
    return { id, holders, title: null };
  });
}

/** Whoever stood in the middle least and longest ago comes first; today's holder of the role before all. */
function inOrder({ role, times }: AgendaRound, { people, holders, history, roles }: Room): number[] {
  if (role === undefined) return [...people];
  const held = (person: number) => history.filter((one) => one[role]?.includes(person)).length;
  const last = (person: number) => history.findLastIndex((one) => one[role]?.includes(person));
  const today = (person: number) => (holders[role]?.includes(person) ? 0 : 1);
  const keepers = new Set(roles.filter(isKept).flatMap(({ key }) => holders[key] ?? []));
  const free = people.filter((person) => !keepers.has(person));
  const asked = times === 'each' || free.length === 0 ? people : free;
  return asked.toSorted((a, b) => today(a) - today(b) || held(a) - held(b) || last(a) - last(b));
}

const isKept = ({ rotates, from }: RolePlan): boolean => rotates === 'never' && from !== 'group';

/** This person has the role; who had it, and what this person had, go to the role that is for everyone else. */
function inTheMiddle(role: string | undefined, person: number, { roles, holders }: Room): Holders {
  if (role === undefined) return holders;
  const rest = roles.find(({ key, max, from }) => key !== role && max === undefined && from === 'group');
  const kept = new Set(roles.filter(isKept).map(({ key }) => key));
  const before = (holders[role] ?? []).filter((one) => one !== person);
  const now: Holders = {};
  for (const { key } of roles) {
    const others = (holders[key] ?? []).filter((one) => one !== person || kept.has(key));
    now[key] = key === role ? [person] : key === rest?.key ? [...others, ...before] : others;
  }
  return now;
}

/** Every role that is passed on moves to the next person; the others stay where they are. */
function movedOn(role: string | undefined, order: readonly number[], by: number, room: Room): Holders {
  const moving = room.roles.filter((one) => one.rotates === 'session' || one.key === role);
  const seats = seatsFor(moving, role, order.length);
  const now: Holders = { ...room.holders };
  for (const { key } of moving) now[key] = [];
  seats.forEach((key, i) => {
    const person = order[(i + by) % order.length]!;
    if (!now[key]!.includes(person)) now[key]!.push(person);
  });
  return now;
}

/** A role for each place in the row: the middle first, then as many of each as it needs, then who has room. */
function seatsFor(roles: readonly RolePlan[], middle: string | undefined, places: number): string[] {
  const ordered = roles.toSorted((a, b) => Number(b.key === middle) - Number(a.key === middle));
  const seats = ordered.flatMap(({ key, min }) => Array.from({ length: Math.max(min, 1) }, () => key));
  const open = ordered.filter(({ max, key }) => max === undefined && key !== middle);
  for (let i = 0; seats.length < places; i++) {
    const room = ordered.filter((one) => seats.filter((key) => key === one.key).length < (one.max ?? 0));
    const next = open.length > 0 ? open[i % open.length] : room[0];
    if (!next) break;
    seats.push(next.key);
  }
  // In a room with few people one holds several: the places go round.
  return seats;
}

import { isRound, type AgendaEntry, type AgendaItem, type AgendaRound } from '#capabilities/formats/index.ts';
import type { RolePlan } from './assign-roles.ts';
import { castRounds, type Middle } from './cast-rounds.ts';
import { splitRooms } from './split-rooms.ts';
import type { Holders, Stretch } from './stretch.ts';

/** Somebody who signed up to speak, with what about. */
export type Slot = { person: number; title: string };

export type Room = {
  roles: readonly RolePlan[];
  /** Who is here; each takes their turn in this order. */
  people: readonly number[];
  holders: Holders;
  /** In the order in which they speak. */
  slots: readonly Slot[];
  history: readonly Holders[];
};

/** The agenda written out for those in the room: every stretch with its minutes and whose turn it is. */
export function expandAgenda(agenda: readonly AgendaEntry[], room: Room): Stretch[] {
  const written = agenda.flatMap((entry) =>
    isRound(entry) ? roundOf(entry, room) : itemOf(entry, room, null),
  );
  // Each time, in this session and the next, one is with others.
  let time = room.history.length;
  return written.map(({ size, ...stretch }) =>
    size === undefined ? stretch : { ...stretch, rooms: splitRooms(room.people, size, time++) },
  );
}

/** A stretch before anybody was put into small rooms of this size. */
type Written = Stretch & { size?: number };

/** Who held which role in a session as a whole: a role that rounds pass on was held by all who had it. */
export function rolesHeld(holders: Holders, stretches: readonly Stretch[]): Holders {
  const held: Holders = {};
  for (const role of Object.keys(holders)) {
    const passed = stretches.filter(({ round }) => round !== null).map((one) => one.holders[role] ?? []);
    const inRounds = [...new Set(passed.flat())];
    held[role] = inRounds.length > 0 ? inRounds : holders[role]!;
  }
  return held;
}

function roundOf(round: AgendaRound, room: Room): Written[] {
  const middles = castRounds(round, room);
  return middles.flatMap((middle, i) =>
    round.items.flatMap((item) =>
      itemOf(
        item,
        { ...room, holders: middle.holders },
        { ...middle, round, number: i + 1, of: middles.length },
      ),
    ),
  );
}

type Within = Middle & { round: AgendaRound; number: number; of: number };

function itemOf(item: AgendaItem, room: Room, within: Within | null): Written[] {
  const key = within ? `${within.round.key}:${within.id}:${item.key}` : item.key;
  const stretch: Written = {
    key,
    item: item.key,
    name: item.name,
    minutes: item.minutes,
    prompt: item.prompt,
    turn: [],
    each: false,
    holders: room.holders,
    roles: item.roles,
    facilitator: item.facilitator ?? null,
    board: item.board ? { phase: item.board.phase, columns: item.board.columns } : null,
    poll: item.poll ?? null,
    notes: item.notes ?? null,
    round: within && { name: within.round.name, number: within.number, of: within.of },
    title: within?.title ?? null,
    ...(item.rooms === undefined ? {} : { size: item.rooms }),
  };
  if (item.turn === 'each')
    return room.people.map((person) => ({ ...stretch, key: `${key}:${person}`, turn: [person], each: true }));
  if (item.turn !== 'everyone') return [{ ...stretch, turn: room.holders[item.turn] ?? [] }];
  return [stretch];
}

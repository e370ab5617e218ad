import { z } from 'zod';
import { key, text } from './text.ts';

export const boardPhases = ['write', 'reveal', 'group', 'vote', 'act', 'open'] as const;
export type BoardPhase = (typeof boardPhases)[number];

export const board = z.strictObject({
  columns: z
    .array(z.strictObject({ key, name: text(60), prompt: text(200).optional() }))
    .min(1)
    .max(6),
  /** What is written carries no name, then and later. */
  anonymous: z.boolean().default(false),
  votes: z.int().min(0).max(10).default(3),
});
export type BoardPlan = z.output<typeof board>;

/** One stretch of a session, with its own clock. */
const item = z.strictObject({
  key,
  name: text(80),
  minutes: z.number().min(0.5).max(480),
  /** Whose turn: 'everyone' together, 'each' one after another with so many minutes each, or a role. */
  turn: z.string().max(60).default('everyone'),
  prompt: text(700),
  /** Everyone at the same time in small rooms of so many, each time with others. */
  rooms: z.int().min(2).max(8).optional(),
  /** What only this role is told. */
  roles: z.record(key, text(500)).default({}),
  /** What only the facilitator is told. */
  facilitator: text(700).optional(),
  /** The board as it stands in this stretch. */
  board: z.strictObject({ phase: z.enum(boardPhases), columns: z.array(key).max(6).default([]) }).optional(),
  /** A vote that everyone in the room gives; the same poll twice shows what changed. */
  poll: key.optional(),
  notes: z.enum(['private', 'shared']).optional(),
});

/** Stretches that are gone through several times: once for each person, each speaker's slot, or a number of times. */
const round = z.strictObject({
  key,
  name: text(80),
  times: z.union([z.literal('each'), z.literal('slots'), z.int().min(1).max(12)]),
  /** Who stands in the middle; the next time it is the next person. */
  role: key.optional(),
  /** Every role moves on by one person each time. */
  rotates: z.boolean().default(false),
  items: z.array(item).min(1).max(12),
});

export const agenda = z
  .array(z.union([round, item]))
  .min(1)
  .max(30);
export const poll = z.strictObject({
  key,
  question: text(200),
  options: z
    .array(z.strictObject({ key, name: text(80) }))
    .min(2)
    .max(8),
});

export type AgendaItem = z.output<typeof item>;
export type AgendaRound = z.output<typeof round>;
export type AgendaEntry = AgendaItem | AgendaRound;
export type Poll = z.output<typeof poll>;

export const isRound = (entry: AgendaEntry): entry is AgendaRound => 'items' in entry;

/** Minutes that the agenda takes with so many people in the room and so many slots taken. */
export function minutesOf(entries: readonly AgendaEntry[], people: number, slots: number): number {
  return entries.reduce((sum, entry) => {
    if (!isRound(entry)) return sum + entry.minutes * (entry.turn === 'each' ? people : 1);
    const times = entry.times === 'each' ? people : entry.times === 'slots' ? slots : entry.times;
    return sum + times * minutesOf(entry.items, people, slots);
  }, 0);
}

import { inWords } from '#capabilities/formats/index.ts';
import type { Reader } from '#ui/viewer.ts';
import { z } from 'zod';
import { rolesOf } from '../agenda/stretch.ts';
import type { Listed } from '../list-meetings.ts';
import { attendanceOf, linkOf } from '../meeting.ts';
import { secondsLeft } from '../running/clock.ts';
import { named, titleOf } from '../views/session-words.ts';
import type { Shown } from '../views/shown.ts';

const state = z.enum(['planned', 'running', 'ended', 'cancelled']);
const reply = z.enum(['yes', 'maybe', 'no']);
const moment = z.iso.datetime();

export const listedSession = z.object({
  id: z.number(),
  title: z.string(),
  state,
  starts_at: moment.nullable(),
  opens_on: z.string().nullable(),
  minutes: z.number(),
  place: z.string(),
  link: z.string(),
  my_reply: reply.nullable(),
  coming: z.number(),
  came: z.number(),
});

export const asListed = (c: Reader, meeting: Listed): z.input<typeof listedSession> => ({
  id: meeting.id,
  title: named(c, meeting),
  state: meeting.state,
  starts_at: meeting.starts_at?.toISOString() ?? null,
  opens_on: meeting.opens_on,
  minutes: meeting.minutes,
  place: meeting.place,
  link: meeting.link,
  my_reply: meeting.reply,
  coming: meeting.coming,
  came: meeting.came,
});

export const session = z.object({
  id: z.number(),
  group_id: z.number(),
  title: z.string(),
  state,
  starts_at: moment.nullable(),
  minutes: z.number(),
  place: z.string(),
  link: z.string(),
  cancelled_why: z.string(),
  board_id: z.number().nullable(),
  leads: z.boolean(),
  people: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      reply: reply.nullable(),
      here: z.boolean(),
      present: z.boolean(),
      roles: z.array(z.string()),
      closing_words: z.string(),
    }),
  ),
  slots: z.array(z.object({ number: z.number(), person_id: z.number(), title: z.string() })),
  stretch: z.number(),
  paused: z.boolean(),
  seconds_left: z.number().nullable(),
  agenda: z.array(
    z.object({
      name: z.string(),
      prompt: z.string(),
      minutes: z.number(),
      turn: z.array(z.number()),
      rooms: z.array(z.array(z.number())).nullable(),
      round: z.number().nullable(),
      my_prompts: z.array(z.string()),
    }),
  ),
  polls: z.array(
    z.object({
      question: z.string(),
      rounds: z.array(
        z.object({
          answered: z.number(),
          of: z.number(),
          mine: z.string().nullable(),
          counts: z.record(z.string(), z.number()).nullable(),
        }),
      ),
    }),
  ),
  shared_notes: z.string(),
  private_notes: z.string(),
  version: z.number(),
});

type Seen = Pick<Shown, 'meeting' | 'agenda' | 'polls' | 'me'>;

export function asSession(c: Reader, { meeting, agenda, polls, me }: Seen): z.input<typeof session> {
  const running = meeting.state === 'running';
  const holders = agenda[running ? meeting.stretch : 0]?.holders ?? {};
  return {
    id: meeting.id,
    group_id: meeting.group_id,
    title: titleOf(c, meeting),
    state: meeting.state,
    starts_at: meeting.starts_at?.toISOString() ?? null,
    minutes: meeting.minutes,
    place: meeting.place,
    link: linkOf(meeting),
    cancelled_why: meeting.cancelled_why,
    board_id: meeting.board_id,
    leads: meeting.leads,
    people: meeting.group.people.map(({ id, name }) => {
      const { reply, here, present, closing_words } = attendanceOf(meeting, id);
      return { id, name, reply, here, present, closing_words, roles: rolesOf(holders, id) };
    }),
    slots: meeting.slots,
    stretch: meeting.stretch,
    paused: meeting.paused_at !== null,
    seconds_left: running ? Math.round(secondsLeft(meeting)) : null,
    agenda: agenda.map((one) => ({
      name: inWords(one.name, c),
      prompt: inWords(one.prompt, c),
      minutes: one.minutes,
      turn: one.turn,
      rooms: one.rooms ?? null,
      round: one.round?.number ?? null,
      my_prompts: rolesOf(one.holders, me).flatMap((role) =>
        one.roles[role] === undefined ? [] : [inWords(one.roles[role], c)],
      ),
    })),
    polls: polls.map(({ poll, rounds }) => ({
      question: inWords(poll.question, c),
      rounds: rounds.map(({ answered, of, mine, counts }) => ({ answered, of, mine, counts })),
    })),
    shared_notes: meeting.shared_notes,
    private_notes: meeting.private_notes,
    version: meeting.version,
  };
}

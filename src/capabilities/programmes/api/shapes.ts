import { z } from 'zod';
import { ruleSchema } from '#capabilities/communities/index.ts';
import type { MyApplication } from '../intake/my-application.ts';
import type { Listed } from '../listing/list-programmes.ts';
import type { Participant } from '../people/list-participants.ts';
import { states, type Programme } from '../programme.ts';

const moment = z.iso.datetime();
const day = z.iso.date();
const standing = z.enum(['waiting', 'in', 'left', 'declined']);
const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export const done = z.object({ done: z.literal(true) });
export const itIsDone = { done: true } as const;
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

const common = {
  id: z.number(),
  slug: z.string(),
  name: z.string(),
  purpose: z.string(),
  format: z.string(),
  state: z.enum(states),
  runs: z.enum(['cohort', 'rolling', 'rounds']),
  opens_on: day.nullable(),
  closes_on: day.nullable(),
  starts_on: day.nullable(),
  organises: z.boolean(),
  invited: z.boolean(),
};

export const listedAnswer = z.object({
  ...common,
  community: z.string().nullable(),
  my_state: standing.nullable(),
  /** Null for fewer than five. */
  people: z.number().nullable(),
  group_id: z.number().nullable(),
  is_pilot: z.boolean(),
});

export const toListed = (one: Listed): z.input<typeof listedAnswer> => ({
  ...commonOf(one),
  community: one.community,
  my_state: one.my_state,
  people: one.people,
  group_id: one.group_id,
  is_pilot: one.is_pilot,
});

const commonOf = (one: Listed | Programme) => ({
  id: one.id,
  slug: one.slug,
  name: one.name,
  purpose: one.purpose,
  format: one.format_key,
  state: one.state,
  runs: one.runs,
  opens_on: one.opens_on,
  closes_on: one.closes_on,
  starts_on: one.starts_on,
  organises: one.organises,
  invited: one.invited,
});

export const programmeAnswer = z.object({
  ...common,
  community: z.object({ slug: z.string(), name: z.string() }).nullable(),
  audience: ruleSchema.nullable(),
  places: z.number().nullable(),
  time_zone: z.string(),
  meeting_link: z.string().nullable(),
  closing_words: z.string(),
  my_state: standing.nullable(),
  my_role: z.string().nullable(),
  paused_until: day.nullable(),
  created_at: moment,
  started_at: moment.nullable(),
  closed_at: moment.nullable(),
  /** For organisers: what they set otherwise than the format, and what to send along with a change. */
  adjustments: z.record(z.string(), z.unknown()).nullable(),
  version: z.number().nullable(),
});

/** A programme as the API tells it: the rules and the link are told to those who need them. */
export const toProgramme = (one: Programme): z.input<typeof programmeAnswer> => ({
  ...commonOf(one),
  community: one.community,
  audience: one.audience,
  places: one.places,
  time_zone: one.time_zone,
  meeting_link: one.organises || one.mine?.state === 'in' ? one.meeting_link : null,
  closing_words: one.closing_words,
  my_state: one.mine?.state ?? null,
  my_role: one.mine?.role ?? null,
  paused_until: one.mine?.paused_until ?? null,
  created_at: one.created_at.toISOString(),
  started_at: iso(one.started_at),
  closed_at: iso(one.closed_at),
  adjustments: one.organises ? one.adjustments : null,
  version: one.organises ? one.version : null,
});

export const applicationAnswer = z.object({
  state: standing,
  role: z.string().nullable(),
  /** By the key of each question. */
  answers: z.record(z.string(), z.unknown()),
  /** Whom I cannot meet: told to nobody else. */
  cannot_meet: z.array(z.number()),
  consents: z.array(z.string()),
  cadence_weeks: z.number().nullable(),
  paused_until: day.nullable(),
  applied_at: moment,
  version: z.number(),
});

export const toApplication = (one: MyApplication): z.input<typeof applicationAnswer> => ({
  state: one.state,
  role: one.role,
  answers: one.answers,
  cannot_meet: one.cannot_meet.map(({ id }) => id),
  consents: one.consents,
  cadence_weeks: one.cadence_weeks,
  paused_until: one.paused_until,
  applied_at: one.applied_at.toISOString(),
  version: one.version,
});

export const participantAnswer = z.object({
  id: z.number(),
  name: z.string(),
  department: z.string().nullable(),
  location: z.string().nullable(),
  role: z.string().nullable(),
  state: standing,
  answers: z.record(z.string(), z.unknown()),
  group_id: z.number().nullable(),
  paused_until: day.nullable(),
  applied_at: moment,
  leaving_word: z.string(),
});

/** Somebody who takes part, for organisers; `hidden` are the questions whose answers they do not see. */
export const toParticipant = (
  one: Participant,
  hidden: ReadonlySet<string>,
): z.input<typeof participantAnswer> => ({
  id: one.person_id,
  name: one.name,
  department: one.department,
  location: one.location,
  role: one.role,
  state: one.state,
  answers: Object.fromEntries(Object.entries(one.answers).filter(([key]) => !hidden.has(key))),
  group_id: one.group_id,
  paused_until: one.paused_until,
  applied_at: one.applied_at.toISOString(),
  leaving_word: one.leaving_word,
});

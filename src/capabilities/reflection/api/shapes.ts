import { z } from 'zod';
import type { Tongue } from '#platform/i18n/tongue.ts';
import type { CardAction } from '../actions/list-actions.ts';
import { audiences, occasions, type Card, type CardLine } from '../cards/card.ts';
import type { CardView } from '../cards/read-card.ts';
import { cardTitle, promptsOf } from '../views/card-words.ts';

/** Cards as the API shows them. */

export const changes = { who: 'person', scope: 'write', answer: z.null(), status: 204 } as const;
export const made = {
  who: 'person',
  scope: 'write',
  answer: z.object({ id: z.int() }),
  status: 201,
} as const;

export const person = z.object({ id: z.int(), name: z.string(), photo: z.string().nullable() });
export const place = z.object({ id: z.int(), slug: z.string(), name: z.string() });
export const three = z.tuple([z.string(), z.string(), z.string()]);

export const line = z.object({
  id: z.int(),
  title: z.string(),
  together: z.boolean(),
  audience: z.enum(audiences),
  occasion: z.enum(occasions),
  follow_up_after: z.int().nullable(),
  state: z.enum(['writing', 'shown']),
  team: place.nullable(),
  author: person.nullable(),
  written: z.int(),
  wrote: z.boolean(),
  created_at: z.iso.datetime(),
});

export const action = z.object({
  id: z.int(),
  reflection_id: z.int(),
  what: z.string(),
  owner: person.nullable(),
  due: z.iso.date().nullable(),
  done: z.boolean(),
  overdue: z.boolean(),
});

export const card = line.extend({
  prompts: three,
  named: z.boolean(),
  people: z.int(),
  mine: z.boolean(),
  leads: z.boolean(),
  version: z.int(),
  entries: z.array(z.object({ id: z.guid(), answers: three, author: person.nullable(), mine: z.boolean() })),
  themes: z.array(z.string()),
  actions: z.array(action),
  earlier_actions: z.array(action),
  lessons: z.array(z.object({ id: z.int(), topic: z.string() })),
});

export const lineAsJson = (c: Tongue, one: CardLine | Card): z.input<typeof line> => ({
  id: one.id,
  title: cardTitle(c, one),
  together: one.together,
  audience: one.audience,
  occasion: one.occasion,
  follow_up_after: one.after_days,
  state: one.state,
  team: one.community,
  author: one.author,
  written: one.written,
  wrote: one.wrote,
  created_at: one.created_at.toISOString(),
});

export const actionAsJson = ({ due_on, ...same }: CardAction): z.input<typeof action> => ({
  ...same,
  due: due_on,
});

export const cardAsJson = (c: Tongue, view: CardView): z.input<typeof card> => {
  const { card: found, entries, themes, actions, earlier, lessons } = view;
  const { named, people, mine, leads, version } = found;
  return {
    ...lineAsJson(c, found),
    prompts: [...promptsOf(c, found)],
    named,
    people,
    mine,
    leads,
    version,
    themes,
    lessons,
    entries: entries.map((entry) => ({ ...entry, answers: [...entry.answers] })),
    actions: actions.map(actionAsJson),
    earlier_actions: earlier.map(actionAsJson),
  };
};

import { z } from 'zod';
import { isShown, type Figure } from '#shared/aggregates/figure.ts';
import { benefits, questions, type Check, type Contact } from '../check.ts';
import type { Listed } from '../checks/list-checks.ts';
import { answersOf } from '../measures/answers.ts';
import { axesOf, axisKeys } from '../measures/axes.ts';
import { measure } from '../measures/measure.ts';
import { acts } from '../measures/suggest.ts';
import type { Move } from '../moves/find-moves.ts';
import type { Shown } from '../together/aggregate.ts';
import type { SharedCheck } from '../together/find-shared.ts';

const share = z.number().nullable();
export const meansShape = z.object({
  departments: share,
  levels: share,
  places: share,
  outside: share,
  openness: share,
  ties: share,
  recency: share,
  independence: share,
});

export const contactShape = z.object({
  id: z.number(),
  name: z.string().nullable(),
  person_id: z.number().nullable(),
  frequency: z.enum(questions.frequency).nullable(),
  known: z.enum(questions.known).nullable(),
  level: z.enum(questions.level).nullable(),
  unit: z.enum(questions.unit).nullable(),
  place: z.enum(questions.place).nullable(),
  contact: z.enum(questions.contact).nullable(),
  closeness: z.enum(questions.closeness).nullable(),
  benefits: z.array(z.enum(benefits)),
});

const asContact = ({ id, name, colleague, ...said }: Contact): z.input<typeof contactShape> => ({
  id,
  name,
  person_id: colleague?.id ?? null,
  frequency: said.frequency,
  known: said.known,
  level: said.level,
  unit: said.unit,
  place: said.place,
  contact: said.contact,
  closeness: said.closeness,
  benefits: said.benefits,
});

const state = z.enum(['open', 'done']);
const when = z.iso.datetime();

export const listedShape = z.object({
  id: z.number(),
  state,
  people: z.number(),
  created_at: when,
  finished_at: when.nullable(),
});

export const asListed = ({
  id,
  state: now,
  people,
  created_at,
  finished_at,
}: Listed): z.input<typeof listedShape> => ({
  id,
  state: now,
  people,
  created_at: created_at.toISOString(),
  finished_at: finished_at?.toISOString() ?? null,
});

export const checkShape = z.object({
  id: z.number(),
  state,
  created_at: when,
  finished_at: when.nullable(),
  people: z.array(contactShape),
  known_pairs: z.array(z.tuple([z.number(), z.number()])),
  axes: meansShape,
  density: share,
  effective_size: share,
  efficiency: share,
  constraint: share,
  mean_strength: share,
  top_three_share: share,
  herfindahl: share,
});

export function asCheck(check: Check): z.input<typeof checkShape> {
  const found = measure(answersOf(check));
  return {
    id: check.id,
    state: check.state,
    created_at: check.created_at.toISOString(),
    finished_at: check.finished_at?.toISOString() ?? null,
    people: check.contacts.map(asContact),
    known_pairs: check.links,
    axes: axesOf(found),
    density: found.density,
    effective_size: found.effectiveSize,
    efficiency: found.efficiency,
    constraint: found.constraint,
    mean_strength: found.meanStrength,
    top_three_share: found.topThreeShare,
    herfindahl: found.herfindahl,
  };
}

export const moveShape = z.object({
  id: z.number(),
  check_id: z.number(),
  axis: z.enum(axisKeys),
  act: z.enum(acts),
  state: z.enum(['open', 'taken', 'done', 'declined']),
  led_to: z.string().nullable(),
});

export const asMove = ({ id, check_id, axis, act, state: now, led_to }: Move): z.input<typeof moveShape> => ({
  id,
  check_id,
  axis,
  act,
  state: now,
  led_to,
});

export const sharedShape = z.object({
  id: z.number(),
  community: z.object({ slug: z.string(), name: z.string() }).nullable(),
  state: z.enum(['open', 'closed']),
  closes_on: z.string(),
  /** My check that counts in it. */
  my_check: z.number().nullable(),
  /** Means in tenths; null while it is open, and for what is withheld. */
  axes: meansShape,
});

const shownValue = (figure: Figure | undefined): number | null =>
  figure && isShown(figure) ? figure.value : null;

export const asMeans = (shown: Shown): z.input<typeof meansShape> =>
  Object.fromEntries(axisKeys.map((key) => [key, shownValue(shown[key])])) as z.input<typeof meansShape>;

export const asShared = (shared: SharedCheck, shown: Shown): z.input<typeof sharedShape> => ({
  id: shared.id,
  community: shared.community && { slug: shared.community.slug, name: shared.community.name },
  state: shared.state,
  closes_on: shared.closes_on,
  my_check: shared.my_check,
  axes: asMeans(shown),
});

export const done = z.object({ done: z.literal(true) });
export const itIsDone = { done: true } as const;
export const made = z.object({ id: z.number() });
export const listOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

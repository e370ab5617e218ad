import { z } from 'zod';
import { optionalDate, optionalText, text } from '#platform/http/fields.ts';
import { say } from '#platform/http/input.ts';
import type { Sentence } from '#platform/errors.ts';
import type { Better } from '#shared/run-charts/point.ts';
import type { Tables } from '#tables';
import { largest, readNumber } from './read-number.ts';
import { t } from './words.ts';

export const betters = ['higher', 'lower', 'neither'] as const satisfies Better[];

/** What happened in a programme to which a measure is attached. */
export type ProgrammeEvent = {
  at: string;
  what: 'began' | 'decided' | 'closed';
  /** Null for who may not know of the programme. */
  name: string | null;
};

export type PlaceKind = 'community' | 'team' | 'programme';
/** What a measure is for. */
export type Place = { kind: PlaceKind; id: number; slug: string; name: string };

type Row = Tables['measures'];
/** A measure as one person sees it. */
export type Measure = Pick<
  Row,
  | 'id'
  | 'name'
  | 'unit'
  | 'better'
  | 'baseline'
  | 'target'
  | 'source'
  | 'changed_on'
  | 'changed_what'
  | 'version'
  | 'created_at'
  | 'ended_at'
> & {
  owner: { id: number; name: string } | null;
  comparison: { id: number; name: string } | null;
  /** Those places that the person may know of. */
  places: Place[];
  events: ProgrammeEvent[];
  may_add: boolean;
  may_manage: boolean;
};

/** A value as typed in a form, or as a number in the API. */
export const value = z.union([z.number(), z.string().max(40)]).transform((given, context) => {
  const read = typeof given === 'string' ? readNumber(given) : given;
  if (typeof read === 'number' && Math.abs(read) <= largest) return read;
  const sentence: Sentence =
    read === 'ambiguous number' ? (c) => t(c, 'wrong.ambiguous') : (c) => t(c, 'wrong.number');
  context.addIssue({ code: 'custom', ...say(sentence) });
  return z.NEVER;
});
const optionalValue = z
  .preprocess((given) => (given === '' || given === null ? undefined : given), value.optional())
  .optional();

export const measureFields = z.object({
  name: text(120),
  unit: optionalText(30),
  better: z.enum(betters),
  baseline: optionalValue,
  target: optionalValue,
  source: optionalText(500),
  changed_on: optionalDate,
  changed_what: optionalText(120),
});
export type MeasureFields = z.output<typeof measureFields> & {
  owner_id: number | null;
  comparison_id: number | null;
  /** Communities, teams and programmes by their ids. */
  places: readonly Pick<Place, 'kind' | 'id'>[];
};

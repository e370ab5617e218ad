import { z } from 'zod';
import { day, optionalText } from '#platform/http/fields.ts';
import type { Tables } from '#tables';
import { value } from '../measure.ts';

/** What a point was before, and what somebody made of it; null is a point that is taken out. */
export type Correction = {
  was: number | null;
  was_note: string;
  becomes: number | null;
  why: string;
  by: string | null;
  at: string;
};

export type MeasuredPoint = Pick<
  Tables['measure_points'],
  'id' | 'on_day' | 'value' | 'note' | 'came' | 'version' | 'added_at'
> & {
  by: string | null;
  /** The newest first. */
  corrections: Correction[];
};

export const pointFields = z.object({ on_day: day, value, note: optionalText(300) });
export type NewPoint = z.output<typeof pointFields>;
export const correctionFields = z.object({ value, note: optionalText(300), why: optionalText(300) });
export const removalFields = z.object({ why: optionalText(300) });

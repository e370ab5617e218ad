import { z } from 'zod';
import { id, optionalDate } from '#platform/http/fields.ts';
import { lengths, levels, subjects, type Time } from '#shared/follows/follow.ts';

/** Where a form was sent from: a path of this site, nothing else. */
export const back = z.string().max(500).regex(/^\/(?![/\\])/).optional().catch(undefined); // prettier-ignore

export const which = z.object({ subject: z.enum(subjects), subject_id: id });

export const followForm = which.extend({
  level: z.enum(levels),
  length: z.enum(lengths).default('ever'),
  /** The last day on which it holds; stronger than the length. */
  until: optionalDate,
  back,
});

export const timeOf = (
  { until, length }: { until?: string | undefined; length: (typeof lengths)[number] },
  timeZone: string,
): Time => (until === undefined ? { length } : { day: until, timeZone });

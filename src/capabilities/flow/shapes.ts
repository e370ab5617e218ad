import { day } from '#platform/http/fields.ts';
import { z } from 'zod';
import { groupings } from './grouping.ts';

/** Which table: by what, and the first day of the quarter; the last one that is over unless said. */
export const asked = z.object({
  by: z.enum(groupings).catch('department'),
  quarter: day.optional().catch(undefined),
});

export const figureShape = z.union([
  z.object({ value: z.number() }),
  z.object({ withheld: z.enum(['few', 'beside']) }),
]);

export const flowShape = z.object({
  by: z.enum(groupings),
  quarter: day.nullable(),
  redrawing: z.boolean(),
  shown: z
    .object({
      groups: z.array(z.object({ name: z.string().nullable(), people: figureShape })),
      table: z.object({
        cells: z.array(z.array(figureShape)),
        rows: z.array(figureShape),
        columns: z.array(figureShape),
        total: figureShape,
      }),
      crossing: figureShape,
      people: figureShape,
      brokers: figureShape,
      overloaded: figureShape,
    })
    .nullable(),
  course: z.array(z.object({ quarter: day, pairs: figureShape, crossing: figureShape })),
});

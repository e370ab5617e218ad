import { z } from 'zod';
import { groupings } from './grouping.ts';

/** Which table: by what, and the first day of the quarter; the last one that is over unless said. */
export const asked = z.object({
  by: z.enum(groupings).catch('department'),
  quarter: z.iso.date().optional().catch(undefined),
});

const figure = z.union([z.object({ value: z.number() }), z.object({ withheld: z.enum(['few', 'beside']) })]);

export const flowShape = z.object({
  by: z.enum(groupings),
  quarter: z.iso.date().nullable(),
  redrawing: z.boolean(),
  shown: z
    .object({
      groups: z.array(z.object({ name: z.string().nullable(), people: figure })),
      table: z.object({
        cells: z.array(z.array(figure)),
        rows: z.array(figure),
        columns: z.array(figure),
        total: figure,
      }),
      crossing: figure,
      people: figure,
      brokers: figure,
      overloaded: figure,
    })
    .nullable(),
  course: z.array(z.object({ quarter: z.iso.date(), pairs: figure, crossing: figure })),
});

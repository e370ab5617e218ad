import { z } from 'zod';

/** What the first entry of an archive says: who made it, and what the others are. */
export const manifestSchema = z.object({
  format: z.literal(1),
  made_at: z.iso.datetime(),
  /** What had been applied to the database, in order. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  /** The last id that each table gave out, so that none is given twice. */
  sequences: z.array(z.object({ table: z.string(), column: z.string(), last: z.number().nullable() })),
});

export type Manifest = z.output<typeof manifestSchema>;

/** Jobs that had not been done, which lie in a schema of their own. */
export const jobsSchema = z.array(
  z.object({
    task: z.string(),
    payload: z.unknown(),
    queue: z.string().nullable(),
    run_at: z.string(),
    max_attempts: z.number(),
    key: z.string().nullable(),
    priority: z.number(),
  }),
);

/** What the last entry says: an archive without it was cut off. */
export const endSchema = z.object({ rows: z.record(z.string(), z.number()), files: z.number() });

export type End = z.output<typeof endSchema>;

import { z } from 'zod';

export const read = { who: 'person', scope: 'read' } as const;
export const write = { who: 'person', scope: 'write' } as const;
export const done = z.object({ done: z.literal(true) });
export const itIsDone = { done: true } as const;
export const made = z.object({ id: z.number() });
export const listOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

import { z } from 'zod';
import type { After, PlacedDraft } from './queries.ts';

export const draftKey = z
  .string()
  .regex(/^[\w-]+(?::[\w-]+)*$/)
  .max(200);

/** Where the next page of drafts begins. */
export const cursorAfter = ({ saved_at, key }: Pick<PlacedDraft, 'saved_at' | 'key'>): string =>
  `${saved_at.toISOString()} ${key}`;

/** The same read again; what cannot be understood begins from the top. */
export function readAfter(cursor: string | undefined): After | null {
  const [saved_at = '', key = ''] = cursor?.split(' ') ?? [];
  return z.iso.datetime().safeParse(saved_at).success && draftKey.safeParse(key).success
    ? { saved_at, key }
    : null;
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Invalid } from '#platform/errors.ts';
import { t } from './words.ts';

/** What somebody had before them when they began to change it: a number of its history, or the mark of its words. */
export type Version = string;

/** For the field `version` of a form or of the API. Whoever sends none writes over whatever stands there. */
export const version = z
  .union([z.string().max(64), z.number()])
  .transform(String)
  .optional();

/** The same for the same content, and another for any other. */
export const markOf = (content: unknown): Version =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);

/**
 * Nobody writes over what they have not seen: throws Invalid for the field `version` when none of what stands `now`
 * is what was before them. To be asked while the row is held.
 */
export function requireUnchanged(drawnFrom: Version | undefined, ...now: readonly Version[]): void {
  if (drawnFrom !== undefined && !now.includes(drawnFrom))
    throw new Invalid({ version: (c) => t(c, 'changed') });
}

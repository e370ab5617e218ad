import type { Text } from './declaration/text.ts';
import { digestOf } from './versions.ts';

/** A declaration as it is being written: sound or not yet. */
export type Draft = { [part: string]: unknown };

/** A draft, or nothing where what was written is no declaration at all. */
export const asDraft = (data: unknown): Draft | null =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Draft) : null;

/** What tells whether a part is still as it was when somebody began to change it. */
export const markOf = (part: unknown): string =>
  digestOf(part ?? null)
    .subarray(0, 12)
    .toString('base64url');

/** Drafts are kept as JSON; more than this is no format. */
export const longestDraft = 400_000;

export const isText = (data: unknown): data is Text =>
  typeof data === 'string' ||
  (asDraft(data) !== null && Object.keys(data as Draft).every((name) => name === 'en' || name === 'de'));

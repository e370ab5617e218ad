import { z } from 'zod';
import { cursor } from '#capabilities/offers/index.ts';
import { id, optionalText, text } from '#platform/http/fields.ts';

const slug = z.string().max(80);
export const slugParams = z.object({ slug });
export const giverParams = z.object({ slug, person: id });
export const idParams = z.object({ id });
export const giversAfter = z.object({ after: cursor });
export const askFields = z.object({ words: text(1000) });
export const answerFields = z.object({ answer: z.enum(['yes', 'no']) });
export const endFields = z.object({ word: optionalText(1000) });

import { z } from 'zod';
import { id, optionalText, text } from '#platform/http/fields.ts';

export const requestParams = z.object({ id });
export const askFields = z.object({ words: text(1000) });
export const answerFields = z.object({ word: optionalText(1000) });
export const requestsAfter = z.object({ after: id.optional().catch(undefined) });

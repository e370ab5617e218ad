import { z } from 'zod';
import { id, optionalText } from '#platform/http/fields.ts';

export const oneId = z.object({ id });

/** What the directory can be asked for. */
export const wanted = z.object({
  q: optionalText(100),
  department: optionalText(100),
  location: optionalText(100),
  skill: optionalText(100),
  topic: optionalText(60),
  after: optionalText(500),
});

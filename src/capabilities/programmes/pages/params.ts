import { z } from 'zod';
import { id } from '#platform/http/fields.ts';

/** The address of a programme bears its slug. */
export const programmeParams = z.object({ slug: z.string().max(80) });
export const personParams = programmeParams.extend({ person: id });

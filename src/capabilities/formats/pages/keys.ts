import { z } from 'zod';

/** The address of a format bears its key. */
export const formatParams = z.object({ format: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/) });

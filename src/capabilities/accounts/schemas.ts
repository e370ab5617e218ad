import { z } from 'zod';
import { email, text } from '#platform/http/fields.ts';

export const newAdministrator = z.object({ email, name: text(200) });

import { z } from 'zod';
import { id } from '#platform/http/fields.ts';

export const oneCheck = z.object({ id });
export const onePerson = oneCheck.extend({ person: id });

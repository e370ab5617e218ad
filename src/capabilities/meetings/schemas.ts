import { z } from 'zod';
import { checkbox, id, optionalText, several, text } from '#platform/http/fields.ts';
import { say } from '#platform/http/input.ts';
import { replies } from './planning/reply.ts';
import { t } from './words.ts';

export const ofSession = z.object({ id });

const link = optionalText(500).refine(
  (typed) => typed === '' || /^https?:\/\/\S+$/.test(typed),
  say((c) => t(c, 'plan.link_wrong')),
);
/** Where a session is. */
export const where = { place: optionalText(200), link };

export const timeFields = z.object({
  starts_at: z.iso.datetime({ local: true, precision: -1 }),
  minutes: z.coerce.number().int().min(5).max(1440).optional(),
  ...where,
  following: checkbox,
});
export const replyFields = z.object({ reply: z.enum(replies) });
export const slotFields = z.object({ title: text(200) });
/** Who is there, and by the key of a role who holds it. */
export const beginFields = z
  .object({ people: several(id) })
  .catchall(z.unknown())
  .transform(({ people, ...rest }) => ({
    people,
    chosen: Object.fromEntries(
      Object.entries(rest)
        .filter(([name, value]) => name.startsWith('role-') && /^\d{1,15}$/.test(String(value)))
        .map(([name, value]) => [name.slice('role-'.length), [Number(value)]]),
    ),
  }));
export const recordFields = z.object({ people: several(id) });
export const moveFields = z.object({
  from: z.coerce.number().int().min(0),
  to: z.coerce.number().int().min(0),
});
export const pauseFields = z.object({ wanted: z.enum(['yes', 'no']).transform((word) => word === 'yes') });
export const extensionFields = z.object({ minutes: z.coerce.number().int().min(1).max(30) });
export const personFields = z.object({ person: id });
export const presenceFields = z.object({
  person: id,
  present: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
});
export const pollFields = z.object({ option: z.string().min(1).max(60) });
const written = z.string().max(20_000).default('');
export const noteFields = z.object({ body: written });
export const sharedNoteFields = z.object({ body: written, base: written });
export const closingFields = z.object({ words: optionalText(1000) });
export const cancelFields = z.object({ why: optionalText(500) });

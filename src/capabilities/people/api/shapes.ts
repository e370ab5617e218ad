import { z } from 'zod';
import type { Helped, Place } from '../contributions.ts';
import { audiences, furtherKinds } from '../fields.ts';
import type { Profile } from '../profile.ts';

export const status = z.enum(['invited', 'active', 'unclaimed', 'deactivated', 'erased']);
export const colleague = z.object({ id: z.int(), name: z.string(), photo: z.string().nullable() });

const text = z.string().nullable();

/** A person as one reader may see them; a field that is not theirs to see is null or empty. */
export const profile = colleague.extend({
  status,
  email: text,
  pronouns: text,
  job_title: text,
  department: text,
  location: text,
  time_zone: text,
  level: text,
  manager: colleague.nullable(),
  started_on: z.iso.date().nullable(),
  languages: z.array(z.string()),
  ask_me_about: z.array(z.string()),
  want_to_learn: z.array(z.string()),
  about_html: z.string(),
  further: z.record(z.string(), z.string()),
});

export const asProfile = ({ further, ...known }: Profile): z.output<typeof profile> => ({
  ...known,
  further: Object.fromEntries(further.map(({ field, value }) => [field.key, value])),
});

const community = z.object({ slug: z.string(), name: z.string(), role: z.string() });
const helped = z.object({
  discussion_id: z.int(),
  number: z.int(),
  title: z.string(),
  community: z.string(),
  score: z.int(),
  accepted: z.boolean(),
  created_at: z.iso.datetime(),
});

export const person = profile.extend({
  reports: z.array(colleague),
  communities: z.array(community),
  helped: z.array(helped),
});

export const asCommunity = ({ slug, name, role }: Place): z.output<typeof community> => ({
  slug,
  name,
  role,
});
export const asHelped = (one: Helped): z.output<typeof helped> => ({
  ...one,
  accepted: one.accepted === true,
  created_at: one.created_at.toISOString(),
});

export const field = z.object({
  key: z.string(),
  label_en: z.string(),
  label_de: z.string(),
  kind: z.enum(furtherKinds),
  choices: z.array(z.string()),
  audience: z.enum(audiences),
  position: z.int(),
});

export const list = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
export const nothing = z.null();

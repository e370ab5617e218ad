import { z } from 'zod';
import { commaList, day, text } from '#platform/http/fields.ts';
import { readOptionalRichText, richText } from '#shared/rich-text/read-rich-text.ts';
import type { ProfileChanges } from './edit-profile.ts';
import { audiences, furtherKey, type Audiences } from './fields.ts';
import type { PersonPage } from './queries.ts';

const line = z.string().trim().max(120).optional();
/** Absent is not the same as emptied. */
const list = z.union([z.undefined(), commaList(30)]);

/** The fields of the form in which a profile is edited; further fields and audiences come by their own names. */
export const profileForm = z.looseObject({
  name: text(200).optional(),
  pronouns: line,
  job_title: line,
  department: line,
  location: line,
  level: line,
  manager: z.string().trim().max(254).optional(),
  started_on: z.union([z.literal(''), day]).optional(),
  languages: list,
  ask_me_about: list,
  want_to_learn: list,
  ...richText(5000),
  body: richText(5000).body.optional(),
});

/** What a sent form asks to change. */
export function changesOf(form: z.output<typeof profileForm>): ProfileChanges {
  const {
    name,
    pronouns,
    job_title,
    department,
    location,
    level,
    manager,
    started_on,
    body,
    format,
    ...rest
  } = form;
  const { languages, ask_me_about, want_to_learn, ...others } = rest;
  const about_html = body === undefined ? undefined : readOptionalRichText({ body, format }, 5000).html;
  const given = {
    name,
    pronouns,
    job_title,
    department,
    location,
    level,
    manager,
    started_on,
    languages,
    ask_me_about,
    want_to_learn,
    about_html,
    further: named(others, 'further.', z.string().max(500)),
    field_audiences: named(others, 'audience.', z.enum(audiences)) as Audiences | undefined,
  };
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as ProfileChanges;
}

/** The values whose names begin like this; undefined when there are none. */
function named<T>(
  fields: Record<string, unknown>,
  prefix: string,
  shape: z.ZodType<T>,
): Record<string, T> | undefined {
  const found = Object.entries(fields).flatMap(([name, value]) => {
    const read = shape.safeParse(value);
    return name.startsWith(prefix) && read.success ? [[name.slice(prefix.length), read.data] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** The form as it is filled in before anything was typed. */
export function profileValues(person: PersonPage): Record<string, string> {
  const plain = { name: person.name, pronouns: person.pronouns, job_title: person.job_title };
  const place = { department: person.department, location: person.location, level: person.level };
  const values = Object.entries({ ...plain, ...place, started_on: person.started_on }).map(([key, value]) => [
    key,
    value ?? '',
  ]);
  const lists = (['languages', 'ask_me_about', 'want_to_learn'] as const).map((key) => [
    key,
    person[key].join(', '),
  ]);
  const further = person.fields.map(({ key }) => [furtherKey(key), person.further[key] ?? '']);
  const seen = Object.entries(person.field_audiences).map(([key, audience]) => [`audience.${key}`, audience]);
  return Object.fromEntries([...values, ...lists, ...further, ...seen]);
}

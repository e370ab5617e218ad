import { sql } from '#platform/database/sql.ts';
import type { Answer } from './client.ts';
import type { Role } from './cast.ts';
import type { Stoa } from './stoa.ts';

/** A programme begun through its form; answers its address. `open` lets people apply at once. */
export async function foundOne(
  stoa: Stoa,
  organiser: Role,
  format: string,
  fields: Record<string, string> = {},
  open: 'draft' | 'open' = 'draft',
): Promise<string> {
  const founded = await stoa.as(organiser).post('/programmes', {
    format,
    name: 'Learning together',
    purpose: 'What we want to be able to do.',
    time_zone: 'Europe/Lisbon',
    ...fields,
  });
  if (founded.status !== 303) throw new Error(founded.body);
  const slug = founded.to!.slice('/programmes/'.length);
  if (open === 'open') await stoa.as(organiser).post(`/programmes/${slug}/opening`);
  return slug;
}

/** Answers the intake of a case clinic, or of any format with the fields that are given. */
export const applyAs = (
  stoa: Stoa,
  person: Role,
  slug: string,
  fields: Record<string, string | string[]> = {},
): Promise<Answer> =>
  stoa.as(person).post(`/programmes/${slug}/apply`, {
    'answers.languages': 'English, German',
    'answers.slots': ['tue 13:00', 'wed 09:00'],
    'consents.confidential': 'yes',
    'consents.others': 'yes',
    ...fields,
  });

/** How somebody stands to a programme: in, waiting, left, declined, or null. */
export async function standing(stoa: Stoa, person: Role, slug: string): Promise<string | null> {
  const row = await stoa.ground.db.maybe<{ state: string }>(sql`
    select t.state from participants t join programmes p on p.id = t.programme_id
    where p.slug = ${slug} and t.person_id = ${stoa.id(person)}`);
  return row?.state ?? null;
}

/** The day that comes so many days after today, by the clock of the site. */
export const dayIn = (stoa: Stoa, days: number): Promise<{ day: string }> =>
  stoa.ground.db.one<{ day: string }>(
    sql`select to_char(moment() + ${`${days} days`}::interval, 'YYYY-MM-DD') as day`,
  );

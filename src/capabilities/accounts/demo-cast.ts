import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { PersonId } from '#platform/http/me.ts';
import type { Locale } from '#platform/i18n/tongue.ts';
import { readSetting, setting } from '#shared/site/setting.ts';

/** Somebody of a demonstration company whom every visitor may be, and who that is in each language. */
export type DemoRole = { email: string; role: Record<Locale, string> };

/**
 * Set only by the demonstration company: with it the sign-in page lets everybody in as one of the cast,
 * without a password. Such a site must hold nothing real.
 */
export const demoSetting = setting<{ cast: DemoRole[] }>(
  'demo',
  z.object({
    cast: z.array(z.object({ email: z.string(), role: z.object({ en: z.string(), de: z.string() }) })),
  }),
);

export type CastMember = { id: PersonId; email: string; name: string; photo: string | null; role: string };

/** The cast in its order, those of it who can sign in; empty on every site that is no demonstration. */
export async function demoCast(db: Db, locale: Locale): Promise<CastMember[]> {
  const demo = await readSetting(db, demoSetting);
  if (!demo) return [];
  const people = await db.many<Omit<CastMember, 'role'>>(sql`
    select p.id, p.email, p.name, '/photos/' || f.key as photo
    from people p left join files f on f.id = p.photo_file_id
    where p.email = any(${demo.cast.map(({ email }) => email)}) and p.status = 'active'`);
  return demo.cast.flatMap(({ email, role }) => {
    const person = people.find((one) => one.email === email);
    return person ? [{ ...person, role: role[locale] }] : [];
  });
}

/** Whom of the cast somebody wants to be. Throws NotFound for anybody else, and where there is no cast. */
export async function castMember(db: Db, email: string): Promise<PersonId> {
  const member = (await demoCast(db, 'en')).find((one) => one.email === email);
  if (!member) throw new NotFound('cast');
  return member.id;
}

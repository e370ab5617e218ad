import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Locale } from '#platform/i18n/tongue.ts';
import { NotFound } from '#platform/errors.ts';

const hash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Makes an address for my calendar; one that I had before no longer works. Returns the secret part, told once. */
export async function makeFeed(db: Db, me: Me): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await db.run(sql`
    insert into calendar_feeds (person_id, token_hash) values (${me.id}, ${hash(token)})
    on conflict (person_id) do update set token_hash = excluded.token_hash, made_at = moment()`);
  return token;
}

/** Closes the address of my calendar. */
export async function closeFeed(db: Db, me: Me): Promise<void> {
  await db.run(sql`delete from calendar_feeds where person_id = ${me.id}`);
}

/** Since when I have had an address, or null. */
export async function feedSince(db: Db, me: Me): Promise<Date | null> {
  const feed = await db.maybe<{ made_at: Date }>(
    sql`select made_at from calendar_feeds where person_id = ${me.id}`,
  );
  return feed?.made_at ?? null;
}

/** Whose calendar asks. Throws NotFound for an address that does not work, or not any more. */
export async function readerOf(
  db: Db,
  token: string,
): Promise<{ id: number; locale: Locale; timeZone: string }> {
  const person = await db.maybe<{ id: number; locale: Locale; timeZone: string }>(sql`
    select p.id, p.locale, p.time_zone as "timeZone" from calendar_feeds f join people p on p.id = f.person_id
    where f.token_hash = ${hash(token)} and p.status = 'active'`);
  if (!person) throw new NotFound();
  return person;
}

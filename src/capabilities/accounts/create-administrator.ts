import { personJoined } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { PersonId } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { readSite } from '#shared/site/site.ts';

/**
 * Makes somebody an administrator: a new person, or the one who has this address. Somebody who was
 * deactivated can sign in again afterwards.
 */
export async function createAdministrator(
  db: Db,
  { name, email }: { name: string; email: string },
): Promise<PersonId> {
  return db.transaction(async (tx) => {
    const { locale, timeZone } = await readSite(tx);
    const { id, joined } = await tx.one<{ id: PersonId; joined: boolean }>(sql`
      insert into people (name, email, administrator, locale, time_zone)
      values (${name}, ${email}, true, ${locale}, ${timeZone})
      on conflict (email) where email is not null
      do update set administrator = true, status = 'active', deactivated_at = null
      returning id, xmax = 0 as joined`);
    if (joined) await record(tx, personJoined, { actor: id }, { person_id: id });
    return id;
  });
}

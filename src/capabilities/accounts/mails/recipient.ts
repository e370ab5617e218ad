import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { PersonId } from '#platform/http/me.ts';
import type { Recipient } from './send-letter.ts';

type Person = Recipient & { id: PersonId };

/** Asked when a mail is sent, not when it was ordered: who was deactivated meanwhile gets none. */
export function personWith(db: Db, email: string): Promise<Person | null> {
  return db.maybe<Person>(sql`
    select id, name, email, locale from people where email = ${email} and status in ('active', 'invited')`);
}

export function personOf(db: Db, id: PersonId): Promise<Person | null> {
  return db.maybe<Person>(sql`
    select id, name, email, locale from people where id = ${id} and email is not null and status in ('active', 'invited')`);
}

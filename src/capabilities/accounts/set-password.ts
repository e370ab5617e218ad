import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me, PersonId } from '#platform/http/me.ts';
import { enqueue } from '#platform/jobs/job.ts';
import { countTry, forgetTries, limits } from './limits.ts';
import { forgetLinks, useLink } from './mailed-link.ts';
import { tellOfNewPassword } from './mails/password-mails.ts';
import { hashPassword, isPassword } from './password.ts';
import { endOtherSessions } from './session.ts';
import { t } from './words.ts';

/** Puts a password in the place of the one before, if any. */
export async function storePassword(tx: Db, person: PersonId, hash: string): Promise<void> {
  await tx.run(sql`
    insert into passwords (person_id, hash) values (${person}, ${hash})
    on conflict (person_id) do update set hash = excluded.hash, changed_at = moment()`);
}

/** Changes one's own password; all other sessions end. Throws Invalid when the old one is wrong. */
export async function changePassword(db: Db, me: Me, given: { old: string; new: string }): Promise<void> {
  await checkOwnPassword(db, me.id, given.old, 'password_old');
  const hash = await hashPassword(given.new);
  await db.transaction((tx) => replace(tx, me.id, hash, me.sessionId));
}

/** Chooses a new password with a mailed link; all sessions end. Throws NotFound when the link opens nothing. */
export async function resetPassword(db: Db, token: string, password: string): Promise<PersonId> {
  const hash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const { person_id } = await useLink(tx, 'password', token);
    await replace(tx, person_id, hash, null);
    return person_id;
  });
}

async function replace(tx: Db, person: PersonId, hash: string, keep: number | null): Promise<void> {
  await storePassword(tx, person, hash);
  await endOtherSessions(tx, person, keep);
  await forgetLinks(tx, person);
  await enqueue(tx, tellOfNewPassword, { person });
}

/** Whether somebody has a password at all: who came by invitation of a directory may have none. */
export async function hasPassword(db: Db, person: PersonId): Promise<boolean> {
  return (await db.maybe(sql`select 1 from passwords where person_id = ${person}`)) !== null;
}

/** Asks for the password again before something that a session left open must not do. Throws Invalid for `field`. */
export async function checkOwnPassword(
  db: Db,
  person: PersonId,
  password: string,
  field: string,
): Promise<void> {
  await countTry(db, limits.ownPassword, String(person));
  const stored = await db.maybe<{ hash: string }>(
    sql`select hash from passwords where person_id = ${person}`,
  );
  if (!(await isPassword(password, stored?.hash ?? null)))
    throw new Invalid({ [field]: (c) => t(c, 'password.wrong') });
  await forgetTries(db, limits.ownPassword, String(person));
}

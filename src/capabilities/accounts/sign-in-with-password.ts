import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { PersonId } from '#platform/http/me.ts';
import { countTry, forgetTries, limits } from './limits.ts';
import { isPassword } from './password.ts';
import { t } from './words.ts';

export type Attempt = { email: string; password: string; address: string };

/**
 * Whose e-mail and password these are. An address without an account, a wrong password and a
 * deactivated account get the same answer after the same work. Throws Invalid or TooMany.
 */
export async function signInWithPassword(db: Db, { email, password, address }: Attempt): Promise<PersonId> {
  await countTry(db, limits.signInByAddress, address);
  await countTry(db, limits.signInHere, `${email} ${address}`);
  await countTry(db, limits.signInByAccount, email);
  const found = await db.maybe<{ id: PersonId; hash: string }>(sql`
    select p.id, w.hash from people p join passwords w on w.person_id = p.id
    where p.email = ${email} and p.status = 'active'`);
  const right = await isPassword(password, found?.hash ?? null);
  if (!found || !right) throw new Invalid({ form: (c) => t(c, 'sign_in.wrong') });
  await forgetTries(db, limits.signInHere, `${email} ${address}`);
  return found.id;
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { violates } from '#platform/database/violates.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Locale } from '#platform/i18n/tongue.ts';
import { enqueue } from '#platform/jobs/job.ts';
import { findLink, forgetLinks, useLink } from './mailed-link.ts';
import { askNewAddress, tellOldAddress } from './mails/email-mails.ts';
import { countMail } from './request-links.ts';
import { checkOwnPassword } from './set-password.ts';
import { t } from './words.ts';

type Wish = { email: string; password: string; address: string };

/** Orders the mail that asks at the new address. Nothing changes before it is confirmed there. */
export async function requestNewEmail(db: Db, me: Me, { email, password, address }: Wish): Promise<void> {
  await checkOwnPassword(db, me.id, password, 'password');
  await countMail(db, email, address);
  await db.transaction((tx) => enqueue(tx, askNewAddress, { person: me.id, email }));
}

/** The address that a link would confirm; null when it opens nothing. */
export async function addressToConfirm(db: Db, token: string): Promise<string | null> {
  return (await findLink(db, 'email', token))?.data.email ?? null;
}

const taken = () => new Invalid({ form: (c) => t(c, 'account.email_taken') });

/** Puts the confirmed address in the place of the old one. Throws Invalid when somebody took it meanwhile. */
export async function confirmEmail(db: Db, token: string): Promise<string> {
  const confirmed = db.transaction(async (tx) => {
    const { person_id, data } = await useLink(tx, 'email', token);
    if (data.email === undefined) throw new NotFound('link');
    const before = await tx.one<{ name: string; email: string | null; locale: Locale }>(sql`
      select name, email, locale from people where id = ${person_id} for update`);
    const changed = await tx.run(sql`
      update people set email = ${data.email} where id = ${person_id}
        and not exists (select 1 from people other where other.email = ${data.email})`);
    if (changed === 0) throw taken();
    await forgetLinks(tx, person_id);
    if (before.email !== null)
      await enqueue(tx, tellOldAddress, { ...before, before: before.email, email: data.email });
    return data.email;
  });
  // Of two who confirm the same address at once, the unique index lets one through.
  return confirmed.catch((error: unknown) => {
    throw violates(error, 'people_by_email') ? taken() : error;
  });
}

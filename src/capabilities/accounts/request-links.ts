import type { Db } from '#platform/database/database.ts';
import { enqueue } from '#platform/jobs/job.ts';
import { countTry, limits } from './limits.ts';
import { sendPasswordLink } from './mails/password-mails.ts';
import { sendSignInLink } from './mails/sign-in-link-mail.ts';

type Asked = { email: string; address: string };

/**
 * Orders a link that signs in. Nothing is looked up here: whether the address belongs to anybody is
 * found out later, by the job, so that neither answer nor time tells. Throws TooMany.
 */
export async function requestSignInLink(
  db: Db,
  { email, address, next }: Asked & { next: string },
): Promise<void> {
  await countMail(db, email, address);
  await db.transaction((tx) => enqueue(tx, sendSignInLink, { email, next }));
}

/** Orders a link to choose a new password, in the same way. */
export async function requestPasswordLink(db: Db, { email, address }: Asked): Promise<void> {
  await countMail(db, email, address);
  await db.transaction((tx) => enqueue(tx, sendPasswordLink, { email }));
}

export async function countMail(db: Db, email: string, address: string): Promise<void> {
  await countTry(db, limits.mailByAddress, address);
  await countTry(db, limits.mailByAccount, email);
}

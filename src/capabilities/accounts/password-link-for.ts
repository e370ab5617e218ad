import type { Db } from '#platform/database/database.ts';
import { NotFound } from '#platform/errors.ts';
import { personWith } from './mails/recipient.ts';
import { makeLink } from './mailed-link.ts';

/**
 * The path of a link that chooses a new password, for whoever runs the site to hand over. Throws
 * NotFound for somebody who may not sign in.
 */
export async function passwordLinkFor(db: Db, email: string): Promise<string> {
  const person = await personWith(db, email.trim().toLowerCase());
  if (!person) throw new NotFound(`nobody with ${email} may sign in`);
  return `/password-reset/${await db.transaction((tx) => makeLink(tx, 'password', person.id))}`;
}

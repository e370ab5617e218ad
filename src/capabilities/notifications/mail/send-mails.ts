import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import type { Mail } from '#platform/mail/mailer.ts';
import { recurring } from '#platform/jobs/job.ts';
import { readSite } from '#shared/site/site.ts';
import { findDue, takeDue, type Due, type Taken } from './due-mails.ts';
import { letterAbout } from './letter.ts';

/** More than this in a day nobody reads; the rest waits in the inbox and for the weekly mail. */
const mostPerDay = 20;
const mostTries = 5;

/** So many mails leave in one transaction, or as many as leave within this time. */
const atOnce = 50;
const milliseconds = 1000;

/** Each minute: the mails that are due, each about one thread to one person. */
export const sendMails = recurring('send-notification-mails', '* * * * *', async (ground) => {
  const { name } = await readSite(ground.db);
  const due = await findDue(ground.db);
  while (due.length > 0) due.splice(0, await sendOrPutOff(ground, name, due.slice(0, atOnce)));
});

/** Answers how many were looked at. What cannot be sent with others is tried by itself, so that it is in nobody's way. */
async function sendOrPutOff(ground: Ground, name: string, due: readonly Due[]): Promise<number> {
  try {
    return await sendSome(ground, name, due);
  } catch (error) {
    if (due.length === 1) await putOff(ground.db, due[0]!, error as Error);
    else for (const one of due) await sendOrPutOff(ground, name, [one]);
    return due.length;
  }
}

/**
 * The mails leave before the transaction ends: a crash in between sends them again rather than not at all. So it ends
 * after a second, however many there are.
 */
function sendSome(ground: Ground, name: string, due: readonly Due[]): Promise<number> {
  return ground.db.transaction(async (tx) => {
    const sentToday = await holdReaders(tx, due);
    const taken = await takeDue(tx, due);
    const sent: Taken[] = [];
    const until = performance.now() + milliseconds;
    let looked = 0;
    for (const one of taken) {
      if (looked > 0 && performance.now() > until) break;
      const { reader, told } = one;
      const count = sentToday.get(one.person_id) ?? 0;
      if (reader !== null && count < mostPerDay) {
        if (!(await leaves(ground, letterAbout({ config: ground.config, name }, reader, told), sent))) break;
        sentToday.set(one.person_id, count + 1);
        sent.push(one);
      }
      looked += 1;
    }
    await note(tx, taken.slice(0, looked), sent);
    return looked;
  });
}

/** The first that is refused ends the transaction as if it had not been tried; after others it is tried by itself. */
async function leaves({ mail }: Ground, letter: Mail, sent: readonly Taken[]): Promise<boolean> {
  try {
    await mail.send(letter);
    return true;
  } catch (error) {
    if (sent.length === 0) throw error;
    return false;
  }
}

/** Two workers must not each send the twentieth mail. Answers how many each had today. */
async function holdReaders(tx: Db, due: readonly Due[]): Promise<Map<number, number>> {
  const people = [...new Set(due.map(({ person_id }) => person_id))];
  await tx.many(sql`select 1 from people where id = any (${people}::bigint[]) order by id for no key update`);
  const counted = await tx.many<{ person_id: number; count: number }>(sql`
    select person_id, count(*)::int as count from notification_mails
    where person_id = any (${people}::bigint[]) and sent_at > moment() - interval '1 day' group by person_id`);
  return new Map(counted.map(({ person_id, count }) => [person_id, count]));
}

async function note(tx: Db, looked: readonly Taken[], sent: readonly Taken[]): Promise<void> {
  await tx.run(sql`
    update notifications set mail_at = null,
      mailed_at = case when id = any(${sent.flatMap(({ told }) => told.map(({ id }) => id))}::bigint[]) then moment() end
    where id = any(${looked.flatMap(({ ids }) => ids)}::bigint[])`);
  if (sent.length === 0) return;
  await tx.run(sql`
    insert into notification_mails (person_id) select unnest(${sent.map(({ person_id }) => person_id)}::bigint[])`);
}

/** The mail server did not take it: later again, a few times, then it is left to the weekly mail. */
async function putOff(db: Db, due: Due, error: Error): Promise<void> {
  console.error(`mail to person ${due.person_id} could not be sent: ${error.message}`);
  await db.run(sql`
    update notifications set mail_tries = mail_tries + 1,
      mail_at = case when mail_tries + 1 < ${mostTries} then moment() + interval '15 minutes' end
    where person_id = ${due.person_id} and discussion_id is not distinct from ${due.discussion_id}
      and mail_at <= moment()`);
}

/** What is only kept for a while: counted mails for two days, read notifications for half a year. */
export const tidy = recurring('tidy-notifications', '23 3 * * *', async ({ db }) => {
  await db.run(sql`delete from notification_mails where sent_at < moment() - interval '2 days'`);
  await db.run(sql`delete from notifications where read_at < moment() - interval '180 days'`);
  await db.run(sql`delete from follows where until < moment()`);
});

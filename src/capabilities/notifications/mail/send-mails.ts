import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { recurring } from '#platform/jobs/job.ts';
import { readSite } from '#shared/site/site.ts';
import { findDue, takeDue, type Due } from './due-mails.ts';
import { letterAbout } from './letter.ts';

/** More than this in a day nobody reads; the rest waits in the inbox and for the weekly mail. */
const mostPerDay = 20;
const mostTries = 5;

/** Each minute: the mails that are due, each thread of each person in a transaction of its own. */
export const sendMails = recurring('send-notification-mails', '* * * * *', async (ground) => {
  const { name } = await readSite(ground.db);
  for (const due of await findDue(ground.db)) {
    await sendOne(ground, name, due).catch((error: Error) => putOff(ground.db, due, error));
  }
});

/** The mail leaves before the transaction ends: a crash in between sends it again rather than not at all. */
function sendOne(ground: Ground, name: string, due: Due): Promise<void> {
  return ground.db.transaction(async (tx) => {
    // Two workers must not each send the twentieth mail.
    await tx.run(sql`select from people where id = ${due.person_id} for no key update`);
    const { reader, told, ids } = await takeDue(tx, due);
    const send = reader !== null && (await sentToday(tx, reader.id)) < mostPerDay;
    const sent = send ? told.map((one) => one.id) : [];
    await tx.run(sql`
      update notifications set mail_at = null, mailed_at = case when id = any(${sent}::bigint[]) then moment() end
      where id = any(${ids}::bigint[])`);
    if (!send) return;
    await tx.run(sql`insert into notification_mails (person_id) values (${reader.id})`);
    await ground.mail.send(letterAbout({ config: ground.config, name }, reader, told));
  });
}

async function sentToday(tx: Db, person: number): Promise<number> {
  const { count } = await tx.one<{ count: number }>(sql`
    select count(*) from notification_mails where person_id = ${person} and sent_at > moment() - interval '1 day'`);
  return count;
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

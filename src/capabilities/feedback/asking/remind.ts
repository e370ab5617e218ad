import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { tellOwn } from '#shared/own-news/own-news.ts';
import { remindAfter } from './ask-for-feedback.ts';

/** Twice at most: after that whoever was asked is left alone. */
const mostReminders = 2;

/** Reminds, once each, those whose day has come. Run twice, it changes nothing. */
export async function remindOfFeedback({ db }: Ground): Promise<void> {
  const due = await db.many<{ id: number }>(sql`
    select id from feedback where state = 'waiting' and remind_at <= moment() order by remind_at limit 1000`);
  for (const { id } of due) await db.transaction((tx) => remindOne(tx, id));
}

async function remindOne(tx: Db, id: number): Promise<void> {
  const held = await tx.maybe<{ giver_id: number; reminded: number }>(sql`
    update feedback set reminded = reminded + 1,
      remind_at = case when reminded + 1 < ${mostReminders} then moment() + make_interval(days => ${remindAfter}) end
    where id = ${id} and state = 'waiting' and remind_at <= moment() returning giver_id, reminded`);
  if (!held) return;
  await tellOwn(tx, {
    person: held.giver_id,
    kind: 'feedback_waits',
    about: id,
    actor: null,
    times: held.reminded,
  });
}

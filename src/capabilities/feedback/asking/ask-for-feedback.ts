import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { tellOwn } from '#shared/own-news/own-news.ts';
import type { AskFields } from '../feedback.ts';
import { t } from '../words.ts';

/** Whoever asks more people than these asks nobody in particular. */
const mostAsked = 8;
/** So many who have not answered are enough at a time. */
const mostWaiting = 30;
/** After so many days somebody is reminded, and once more after as many again. */
export const remindAfter = 5;

/** Asks people of one's choice for feedback, each for themselves: none sees whom else was asked. Returns their ids. */
export async function askForFeedback(
  db: Db,
  me: Me,
  { kind, about, context, criteria }: AskFields,
  people: readonly number[],
): Promise<number[]> {
  const asked = [...new Set(people)].filter((one) => one !== me.id);
  if (asked.length === 0) throw new Invalid({ people: (c) => t(c, 'ask.nobody') });
  if (asked.length > mostAsked)
    throw new Invalid({ people: (c) => t(c, 'ask.too_many', { count: mostAsked }) });
  return db.transaction(async (tx) => {
    await requireRoom(tx, me);
    const { id } = (await tx.change<{ id: number }>(sql`
      insert into feedback_requests (asker_id, kind, about, context, criteria)
      values (${me.id}, ${kind}, ${about}, ${context}, ${criteria}::text[]) returning id`))!;
    const rows = await tx.many<{ id: number; giver_id: number }>(sql`
      insert into feedback (request_id, giver_id, remind_at)
      select ${id}, p.id, moment() + make_interval(days => ${remindAfter}) from people p
      where p.id = any(${asked}::bigint[]) and p.status = 'active' order by p.id returning id, giver_id`);
    if (rows.length === 0) throw new Invalid({ people: (c) => t(c, 'ask.nobody') });
    for (const row of rows)
      await tellOwn(tx, { person: row.giver_id, kind: 'feedback_asked', about: row.id, actor: me.id });
    return rows.map((row) => row.id);
  });
}

async function requireRoom(tx: Db, me: Me): Promise<void> {
  const { waiting } = await tx.one<{ waiting: number }>(sql`
    select count(*)::int as waiting from feedback b join feedback_requests q on q.id = b.request_id
    where q.asker_id = ${me.id} and b.state = 'waiting'`);
  if (waiting >= mostWaiting) throw new Invalid({ form: (c) => t(c, 'ask.enough', { count: mostWaiting }) });
}

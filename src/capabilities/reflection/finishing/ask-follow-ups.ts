import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { tellOwn } from '#shared/own-news/own-news.ts';
import { askedAfter } from './completion.ts';

/** Opens a card of three questions for everybody who finished something seven or thirty days ago. */
export async function askFollowUps({ db }: Ground): Promise<void> {
  const due = await db.many<{ id: number }>(sql`
    select k.id from completions k join people p on p.id = k.person_id
    where k.ask_on <= (moment() + interval '14 hours')::date and k.ask_on <= (moment() at time zone p.time_zone)::date
      and p.status = 'active'
    order by k.ask_on, k.id limit 2000`);
  for (const { id } of due) await db.transaction((tx) => ask(tx, id));
}

type Due = { person_id: number; title: string; days: number };

/** Each is asked once: who was asked late enough for the second is not asked the first. */
async function ask(tx: Db, id: number): Promise<void> {
  const [first, last] = askedAfter;
  const due = await tx.maybe<Due>(sql`
    select person_id, title, case when ask_on >= finished_on + ${last}::int or moment()::date >= finished_on + ${last}::int
      then ${last}::int else ${first}::int end as days
    from completions where id = ${id} and ask_on is not null for update`);
  if (!due) return;
  await tx.run(sql`
    update completions set asked_after = ${due.days},
      ask_on = case when ${due.days}::int = ${first}::int then finished_on + ${last}::int end
    where id = ${id}`);
  await takeAwayUnanswered(tx, id);
  const card = await tx.change<{ id: number }>(sql`
    insert into reflections (person_id, together, audience, occasion, title, questions, completion_id, after_days)
    values (${due.person_id}, false, 'private', 'course', ${due.title}, 'follow-up', ${id}, ${due.days})
    on conflict (completion_id, after_days) do nothing returning id`);
  if (card) await tellOwn(tx, { person: due.person_id, kind: 'follow_up', about: card.id, actor: null });
}

/** Questions that were left open go: when the next ones come, or when nothing more is to be asked. */
export async function takeAwayUnanswered(tx: Db, completionId: number): Promise<void> {
  await tx.run(sql`delete from reflections where completion_id = ${completionId} and state = 'writing'`);
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { record } from '#shared/activity/happening.ts';
import { tellOwn } from '#shared/own-news/own-news.ts';
import { cardActionDue } from '../happenings.ts';

/** Tells owners that the day of their action has come where they are, once for each day that was set. */
export async function remindOfActions({ db }: Ground): Promise<void> {
  const due = await db.many<{ id: number }>(sql`
    select a.id from reflection_actions a join people p on p.id = a.owner_id
    where a.done_at is null and a.reminded_at is null and a.due_on <= (moment() + interval '14 hours')::date
      and a.due_on <= (moment() at time zone p.time_zone)::date
    order by a.due_on, a.id limit 2000`);
  for (const { id } of due) await db.transaction((tx) => remind(tx, id));
}

/** Who has left the team is not bothered with what they said there. */
async function remind(tx: Db, id: number): Promise<void> {
  const due = await tx.change<{
    reflection_id: number;
    owner_id: number;
    community_id: number | null;
    concerned: boolean;
  }>(sql`
    update reflection_actions a set reminded_at = moment() from reflections r
    where a.id = ${id} and r.id = a.reflection_id and a.done_at is null and a.reminded_at is null and a.owner_id is not null
    returning a.reflection_id, a.owner_id, case when r.together then r.community_id end as community_id,
      not r.together or exists (select from memberships m
        where m.community_id = r.community_id and m.person_id = a.owner_id and m.left_at is null) as concerned`);
  if (!due?.concerned) return;
  const { reflection_id, owner_id, community_id } = due;
  if (community_id !== null)
    await record(tx, cardActionDue, { community: community_id }, { reflection_id, owner_id });
  else
    await tellOwn(tx, {
      person: owner_id,
      kind: 'card_action_due',
      about: reflection_id,
      actor: null,
      times: id,
    });
}

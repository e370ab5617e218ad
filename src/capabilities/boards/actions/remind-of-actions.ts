import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { record } from '#shared/activity/happening.ts';
import { actionDue } from '../happenings.ts';

/** Tells owners that the day of their action has come, where their group is, once for each day that was set. */
export async function remindOfActions({ db }: Ground): Promise<void> {
  const due = await db.many<{ id: number }>(sql`
    select a.id from actions a join groups g on g.id = a.group_id
    where a.state = 'open' and a.reminded_at is null and a.due_on <= (moment() + interval '14 hours')::date
      and a.due_on <= (moment() at time zone g.time_zone)::date and a.owner_id is not null
    order by a.due_on, a.id`);
  for (const { id } of due) await db.transaction((tx) => remind(tx, id));
}

/** Who is no longer in the group is not bothered with what they said there. */
async function remind(tx: Db, id: number): Promise<void> {
  const due = await tx.change<{
    group_id: number;
    programme_id: number;
    owner_id: number;
    is_there: boolean;
  }>(sql`
    update actions a set reminded_at = moment() from groups g
    where a.id = ${id} and g.id = a.group_id and a.state = 'open' and a.reminded_at is null and a.owner_id is not null
    returning a.group_id, g.programme_id, a.owner_id, exists (select from group_members m
      where m.group_id = g.id and m.person_id = a.owner_id and m.left_at is null) as is_there`);
  if (!due?.is_there) return;
  const place = { programme: due.programme_id, group: due.group_id };
  await record(tx, actionDue, place, { action_id: id, owner_id: due.owner_id });
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { thisMonth, type Month } from '../months.ts';
import { mine } from '../policy.ts';
import { t } from '../words.ts';
import type { GoalState, LaneKey, SmallGoal } from './goal.ts';

/** Small goals are few: more in a month are a list of duties. */
const mostInMonth = 24;

/** What somebody wants to do this month, and what is still open from the months before. */
export function listGoals(db: Db, me: Me): Promise<SmallGoal[]> {
  return db.many<SmallGoal>(sql`
    select id, lane, words, month, carried, state from growth_goals
    where ${mine(me)} and (month = ${thisMonth(me.timeZone)} or (month < ${thisMonth(me.timeZone)} and state = 'open'))
    order by month, id limit 200`);
}

/** What somebody did in a month. */
export function goalsDone(db: Db, me: Me, month: Month): Promise<SmallGoal[]> {
  return db.many<SmallGoal>(sql`
    select id, lane, words, month, carried, state from growth_goals
    where ${mine(me)} and month = ${month}::date and state = 'done' order by id limit 200`);
}

/** Sets a small goal for this month. Returns its id. */
export async function addGoal(
  db: Db,
  me: Me,
  { lane, words }: { lane: LaneKey; words: string },
): Promise<number> {
  return db.transaction(async (tx) => {
    const month = thisMonth(me.timeZone);
    const { count } = await tx.one<{ count: number }>(sql`
      select count(*)::int as count from growth_goals where ${mine(me)} and month = ${month} and state = 'open'`);
    if (count >= mostInMonth)
      throw new Invalid({ form: (c) => t(c, 'goal.too_many', { count: mostInMonth }) });
    const { id } = (await tx.change<{ id: number }>(sql`
      insert into growth_goals (person_id, lane, words, month) values (${me.id}, ${lane}, ${words}, ${month})
      returning id`))!;
    return id;
  });
}

/** It is done, let go of, or open again. */
export async function setState(db: Db, me: Me, id: number, state: GoalState): Promise<void> {
  const changed = await db.transaction((tx) =>
    tx.run(sql`
      update growth_goals set state = ${state}, ended_at = case when ${state} <> 'open' then moment() end
      where id = ${id} and ${mine(me)}`),
  );
  if (changed === 0) throw new NotFound();
}

/** Takes an open goal of an earlier month along into this one; one of this month stays where it is. */
export async function carryOver(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const month = thisMonth(me.timeZone);
    const found = await tx.run(sql`
      update growth_goals set carried = carried + (month < ${month})::int, month = greatest(month, ${month})
      where id = ${id} and ${mine(me)} and state = 'open'`);
    if (found === 0) throw new NotFound();
  });
}

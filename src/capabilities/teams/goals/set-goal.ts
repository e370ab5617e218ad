import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { requireUnchanged, type Version } from '#shared/versions/version.ts';
import { holdTeam } from '../find-team.ts';
import { teamGoalMoved, teamGoalSet } from '../happenings.ts';
import { t } from '../words.ts';
import { isOver, type GoalFields, type GoalState } from './goal.ts';
import { findGoal } from './list-goals.ts';

/** So many goals at once are none. */
const mostOpen = 20;

/** The team sets itself a goal. Returns its id. */
export async function setGoal(
  db: Db,
  me: Me,
  slug: string,
  { kind, title, measure, due_on }: GoalFields,
): Promise<number> {
  return db.transaction(async (tx) => {
    const team = await holdTeam(tx, me, slug);
    const { open } = await tx.one<{ open: number }>(sql`
      select count(*)::int as open from team_goals where community_id = ${team.id} and ended_at is null`);
    if (open >= mostOpen) throw new Invalid({ form: (c) => t(c, 'goal.too_many', { count: mostOpen }) });
    const { id } = (await tx.change<{ id: number }>(sql`
      insert into team_goals (community_id, kind, title, measure, due_on)
      values (${team.id}, ${kind}, ${title}, ${measure}, ${due_on ?? null}::date) returning id`))!;
    await record(tx, teamGoalSet, { actor: me.id, community: team.id }, { goal_id: id });
    return id;
  });
}

/** Says a goal better. */
export async function changeGoal(
  db: Db,
  me: Me,
  slug: string,
  id: number,
  { kind, title, measure, due_on }: GoalFields,
  drawnFrom?: Version,
): Promise<void> {
  await db.transaction(async (tx) => {
    const team = await holdTeam(tx, me, slug);
    requireUnchanged(drawnFrom, String((await findGoal(tx, team.id, id)).version));
    await tx.run(sql`
      update team_goals set kind = ${kind}, title = ${title}, measure = ${measure}, due_on = ${due_on ?? null}::date,
        version = version + 1
      where id = ${id}`);
  });
}

/** Says where a goal stands, with a word on how it went; the earlier ones stay to be read. */
export async function moveGoal(
  db: Db,
  me: Me,
  slug: string,
  id: number,
  { state, word }: { state: GoalState; word: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const team = await holdTeam(tx, me, slug);
    const before = await findGoal(tx, team.id, id);
    if (before.state === state && word === '') return;
    await tx.run(sql`
      update team_goals set state = ${state}, ended_at = case when ${isOver(state)} then coalesce(ended_at, moment()) end
      where id = ${id}`);
    await tx.run(sql`
      insert into team_goal_changes (goal_id, state, word, changed_by) values (${id}, ${state}, ${word}, ${me.id})`);
    await record(tx, teamGoalMoved, { actor: me.id, community: team.id }, { goal_id: id, state });
  });
}

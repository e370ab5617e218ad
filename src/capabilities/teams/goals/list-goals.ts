import type { Db } from '#platform/database/database.ts';
import { empty, sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Goal } from './goal.ts';

const columns: Sql = sql`
  g.id, g.kind, g.title, g.measure, g.state, g.due_on, g.version, g.created_at, g.ended_at,
  (select coalesce(jsonb_agg(jsonb_build_object('state', one.state, 'word', one.word, 'at', one.changed_at,
      'by', (select p.name from people p where p.id = one.changed_by and p.status <> 'erased')) order by one.id desc), '[]')
    from (select * from team_goal_changes h where h.goal_id = g.id order by h.id desc limit 20) one) as changes`;

/** What a team works on now, by kind and age; a team has no more than twenty. */
export function listGoals(db: Db, teamId: number): Promise<Goal[]> {
  return db.many<Goal>(sql`
    select ${columns} from team_goals g where g.community_id = ${teamId} and g.ended_at is null
    order by g.kind, g.id limit 40`);
}

const size = 20;

/** What it reached or let go of, those set last first. */
export async function goalsOver(
  db: Db,
  teamId: number,
  after?: number | undefined,
): Promise<{ items: Goal[]; next: string | null }> {
  const rest = after === undefined ? empty : sql`and g.id < ${after}`;
  const rows = await db.many<Goal>(sql`
    select ${columns} from team_goals g where g.community_id = ${teamId} and g.ended_at is not null ${rest}
    order by g.id desc limit ${size + 1}`);
  const items = rows.slice(0, size);
  return { items, next: rows.length > size ? String(items.at(-1)!.id) : null };
}

export async function findGoal(db: Db, teamId: number, id: number): Promise<Goal> {
  const goal = await db.maybe<Goal>(sql`
    select ${columns} from team_goals g where g.community_id = ${teamId} and g.id = ${id}`);
  if (!goal) throw new NotFound();
  return goal;
}

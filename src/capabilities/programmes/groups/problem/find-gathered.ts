import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

export type Gathered = {
  state: 'gathering' | 'running' | 'over' | null;
  members: string[];
  asked: string[];
};

/** How far the gathering of a group around a question is: who is in it, and who was asked and has not answered. */
export async function findGathered(db: Db, groupId: number | null): Promise<Gathered> {
  const found =
    groupId === null
      ? null
      : await db.maybe<Gathered>(sql`
          select case when g.state in ('gathering', 'running') then g.state else 'over' end as state,
            coalesce((select array_agg(w.name order by m.joined_at, w.id) from group_members m
              join people w on w.id = m.person_id where m.group_id = g.id and m.left_at is null), '{}') as members,
            coalesce((select array_agg(w.name order by i.invited_at, w.id) from group_invitations i
              join people w on w.id = i.person_id where i.group_id = g.id and i.state = 'asked'), '{}') as asked
          from groups g where g.id = ${groupId}`);
  return found ?? { state: null, members: [], asked: [] };
}

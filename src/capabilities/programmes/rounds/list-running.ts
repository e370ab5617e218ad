import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { hasNoGroup, takesPartToday } from './forming/read-pool.ts';

export type RunningGroup = {
  id: number;
  name: string;
  state: 'gathering' | 'running' | 'closed' | 'merged';
  starts_on: string | null;
  at_risk_why: 'thin' | 'absent' | 'silent' | null;
  people: { id: number; name: string; photo: string | null }[];
};

const pageSize = 30;

/** The groups of a programme that people know of, those at risk first; what is over comes last. */
export async function listRunning(
  db: Db,
  programmeId: number,
  after = '',
): Promise<{ items: RunningGroup[]; next: string | null }> {
  const [rank, id] = /^\d_\d+$/.test(after) ? after.split('_').map(Number) : [-1, 0];
  const rows = await db.many<RunningGroup & { rank: number }>(sql`
    select g.id, g.name, g.state, g.starts_on, g.at_risk_why, rank,
      (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'photo', '/photos/' || f.key)
          order by m.facilitates desc, plain(w.name), w.id), '[]')
        from group_members m join people w on w.id = m.person_id left join files f on f.id = w.photo_file_id
        where m.group_id = g.id and m.left_at is null) as people
    from groups g, lateral (select case when g.at_risk_since is not null and g.state = 'running' then 0
      when g.state in ('running', 'gathering') then 1 else 2 end as rank) ranked
    where g.programme_id = ${programmeId} and g.kind = 'group' and g.state not in ('proposed', 'discarded')
      and (rank, g.id) > (${rank}::int, ${id}::bigint)
    order by rank, g.id limit ${pageSize + 1}`);
  const items = rows.slice(0, pageSize);
  const end = items.at(-1);
  return {
    items,
    next: rows.length > pageSize && end ? `${rows[pageSize - 1]!.rank}_${end.id}` : null,
  };
}

/** Who takes part and has no group, the longest waiting first. */
export const listLooking = (db: Db, programmeId: number): Promise<{ id: number; name: string }[]> =>
  db.many(sql`
    select w.id, w.name from participants t join people w on w.id = t.person_id
    where t.programme_id = ${programmeId} and (t.state = 'waiting' or ${takesPartToday}) and ${hasNoGroup}
    order by t.applied_at, t.id limit 50`);

/** Why a group is at risk, or null. */
export const findRisk = async (db: Db, groupId: number): Promise<RunningGroup['at_risk_why']> =>
  (await db.maybe<{ why: RunningGroup['at_risk_why'] }>(sql`
    select at_risk_why as why from groups where id = ${groupId}`))?.why ?? null; // prettier-ignore

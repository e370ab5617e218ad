import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { hasNoGroup, takesPartToday } from '../../rounds/forming/read-pool.ts';

export type Team = {
  id: number;
  name: string;
  wanted: string;
  state: 'gathering' | 'running';
  mine: boolean;
  i_lead: boolean;
  /** Something is to be done about it; for organisers. */
  at_risk: boolean;
  people: { id: number; name: string; photo: string | null; facilitates: boolean }[];
};

const pageSize = 40;

/** The teams of a programme, those that still gather first. */
export async function listTeams(
  db: Db,
  me: Me,
  programmeId: number,
  after = '',
): Promise<{ items: Team[]; next: string | null }> {
  const [rank, id] = /^\d_\d+$/.test(after) ? after.split('_').map(Number) : [-1, 0];
  const rows = await db.many<Team & { rank: number }>(sql`
    select g.id, g.name, g.wanted, g.state, rank, g.at_risk_since is not null as at_risk,
      exists (select from group_members m where m.group_id = g.id and m.person_id = ${me.id} and m.left_at is null) as mine,
      exists (select from group_members m where m.group_id = g.id and m.person_id = ${me.id} and m.left_at is null
        and m.facilitates) as i_lead,
      (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'photo', '/photos/' || f.key,
          'facilitates', m.facilitates) order by m.facilitates desc, plain(w.name), w.id), '[]')
        from group_members m join people w on w.id = m.person_id left join files f on f.id = w.photo_file_id
        where m.group_id = g.id and m.left_at is null) as people
    from groups g, lateral (select case g.state when 'gathering' then 0 else 1 end as rank) ranked
    where g.programme_id = ${programmeId} and g.kind = 'group' and g.state in ('gathering', 'running')
      and (rank, g.id) > (${rank}::int, ${id}::bigint)
    order by rank, g.id limit ${pageSize + 1}`);
  const items = rows.slice(0, pageSize);
  const end = items.at(-1);
  return { items, next: rows.length > pageSize && end ? `${end.rank}_${end.id}` : null };
}

/** Who takes part and is in no team, for organisers who help them into one. */
export const listTeamless = (db: Db, programmeId: number): Promise<{ id: number; name: string }[]> =>
  db.many(sql`
    select w.id, w.name from participants t join people w on w.id = t.person_id
    where t.programme_id = ${programmeId} and ${takesPartToday} and ${hasNoGroup} order by plain(w.name), w.id limit 200`);

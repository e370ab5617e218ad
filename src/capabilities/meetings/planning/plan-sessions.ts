import { findVersion, minutesOf } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { sessionOf } from '../find-meeting.ts';

type Unplanned = { id: number; key: string; format_version_id: number; people: number };

/** Each session of these groups' journeys has a place where it is prepared and held. Doing it again changes nothing. */
export async function planSessions(tx: Db, groupIds: readonly number[]): Promise<void> {
  const steps = await tx.many<Unplanned>(sql`
    select s.id, s.key, p.format_version_id,
      coalesce(
        nullif((select count(*) from group_members gm where gm.group_id = s.group_id and gm.left_at is null and gm.role = s.who), 0),
        (select count(*) from group_members gm where gm.group_id = s.group_id and gm.left_at is null)) as people
    from steps s join programmes p on p.id = s.programme_id
    where s.group_id = any (${[...groupIds]}::bigint[]) and s.kind = 'session'
      and not exists (select from meetings m where m.step_id = s.id)
    order by s.group_id, s.position`);
  const rows: { id: number; minutes: number }[] = [];
  for (const { id, key, people, format_version_id } of steps) {
    const { agenda, slots } = sessionOf(await findVersion(tx, format_version_id), key);
    const minutes = Math.ceil(minutesOf(agenda, people, slots?.count ?? 0));
    rows.push({ id, minutes: Math.min(1440, Math.max(5, minutes)) });
  }
  if (rows.length === 0) return;
  await tx.run(sql`
    insert into meetings (group_id, programme_id, step_id, minutes)
    select s.group_id, s.programme_id, s.id, wanted.minutes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as wanted (id bigint, minutes integer)
      join steps s on s.id = wanted.id
    order by s.group_id, s.position
    on conflict (step_id) do nothing`);
}

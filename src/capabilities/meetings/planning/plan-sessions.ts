import { findVersion, minutesOf } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { sessionOf } from '../find-meeting.ts';

type Unplanned = { id: number; key: string; format_version_id: number; people: number };

/** Each session of a group's journey has a place where it is prepared and held. Doing it again changes nothing. */
export async function planSessions(tx: Db, groupId: number): Promise<void> {
  const steps = await tx.many<Unplanned>(sql`
    select s.id, s.key, p.format_version_id,
      (select count(*) from group_members gm where gm.group_id = s.group_id and gm.left_at is null) as people
    from steps s join programmes p on p.id = s.programme_id
    where s.group_id = ${groupId} and s.kind = 'session'
      and not exists (select from meetings m where m.step_id = s.id)
    order by s.position`);
  const [first] = steps;
  if (!first) return;
  const declaration = await findVersion(tx, first.format_version_id);
  const rows = steps.map(({ id, key, people }) => {
    const { agenda, slots } = sessionOf(declaration, key);
    const minutes = Math.ceil(minutesOf(agenda, people, slots?.count ?? 0));
    return { id, minutes: Math.min(1440, Math.max(5, minutes)) };
  });
  await tx.run(sql`
    insert into meetings (group_id, programme_id, step_id, minutes)
    select s.group_id, s.programme_id, s.id, wanted.minutes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as wanted (id bigint, minutes integer)
      join steps s on s.id = wanted.id
    order by s.position
    on conflict (step_id) do nothing`);
}

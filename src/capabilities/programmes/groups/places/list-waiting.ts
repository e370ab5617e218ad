import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { hasNoGroup } from '../../rounds/forming/read-pool.ts';
import { mayMeetAll } from './may-meet.ts';

/** Who waits for a group in a programme and is not asked into this one yet, the longest waiting first. */
export const listWaitingFor = (
  db: Db,
  group: { id: number; programme_id: number },
): Promise<{ id: number; name: string; photo: string | null }[]> =>
  db.many(sql`
    select w.id, w.name, '/photos/' || f.key as photo
    from participants t join people w on w.id = t.person_id left join files f on f.id = w.photo_file_id
    where t.programme_id = ${group.programme_id} and t.state in ('waiting', 'in') and w.status = 'active' and ${hasNoGroup}
      and ${mayMeetAll(group.id)}
      and not exists (select from group_invitations i where i.group_id = ${group.id} and i.person_id = t.person_id)
    order by t.applied_at, t.id limit 12`);

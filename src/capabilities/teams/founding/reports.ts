import { personCard } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { TeamPerson } from '../team.ts';

const most = 60;

/** Whom the directory names as led by this person, by name: the people of a team that has no page yet. */
export function reportsOf(db: Db, me: Me): Promise<TeamPerson[]> {
  return db.many<TeamPerson>(sql`
    select ${personCard} from people p left join files f on f.id = p.photo_file_id
    where p.manager_id = ${me.id} and p.status = 'active' order by plain(p.name), p.id limit ${most}`);
}

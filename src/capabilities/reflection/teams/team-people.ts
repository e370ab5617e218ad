import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

export type TeamPerson = { id: number; name: string };

/** Who is in a team and can see to something there, by name; the team was found for who reads. */
export const teamPeople = (db: Db, communityId: number): Promise<TeamPerson[]> =>
  db.many<TeamPerson>(sql`
    select p.id, p.name from memberships m join people p on p.id = m.person_id
    where m.community_id = ${communityId} and m.left_at is null and p.status = 'active'
    order by plain(p.name), p.id limit 200`);

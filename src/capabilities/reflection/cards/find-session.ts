import { belongs } from '#capabilities/communities/index.ts';
import { inGroup } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Place } from './card.ts';

/** A session of a group in which the person is, and the room of the group, where it has one. */
export type Session = { id: number; group: string; team: Place | null };

export async function findSession(db: Db, me: Me, id: number): Promise<Session> {
  const found = await db.maybe<Session>(sql`
    select s.id, g.name as "group", case when ${belongs(me)} then
      jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name) end as team
    from meetings s join groups g on g.id = s.group_id left join communities c on c.id = g.space_id
    where s.id = ${id} and ${inGroup(me)}`);
  if (!found) throw new NotFound();
  return found;
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

/** How it stands for somebody in a programme: the groups they are in, and how many answers wait on either side. */
export type MyStanding = {
  groups: { id: number; name: string; people: string[]; starts_on: string | null }[];
  /** So many wait for my answer, and I for so many. */
  asked_of_me: number;
  asked_by_me: number;
};

export const myStanding = (db: Db, me: Me, programmeId: number): Promise<MyStanding> =>
  db.one<MyStanding>(sql`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'starts_on', g.starts_on, 'people', (
          select coalesce(jsonb_agg(w.name order by plain(w.name)), '[]') from group_members o
            join people w on w.id = o.person_id
          where o.group_id = g.id and o.left_at is null and o.person_id <> ${me.id})) order by g.id), '[]')
        from group_members m join groups g on g.id = m.group_id
        where m.programme_id = ${programmeId} and m.person_id = ${me.id} and m.left_at is null
          and g.kind = 'group' and g.state = 'running') as groups,
      (select count(*)::int from match_requests r
        where r.programme_id = ${programmeId} and r.asked_id = ${me.id} and r.state = 'waiting') as asked_of_me,
      (select count(*)::int from match_requests r
        where r.programme_id = ${programmeId} and r.asker_id = ${me.id} and r.state = 'waiting') as asked_by_me`);

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Tables } from '#tables';
import type { TeamPerson } from '../team.ts';

/** A suggested contact as one of the two teams sees it. */
export type Contact = Pick<
  Tables['team_contacts'],
  'id' | 'topics' | 'elsewhere' | 'state' | 'created_at'
> & {
  other: { slug: string; name: string };
  lead: TeamPerson | null;
};

/** Teams that were suggested to this one and that it has not answered, and those it talked to, the latest first. */
export function contactsOf(db: Db, teamId: number): Promise<Contact[]> {
  return db.many<Contact>(sql`
    select k.id, k.topics, k.elsewhere, k.state, k.created_at,
      jsonb_build_object('slug', c.slug, 'name', c.name) as other,
      (select jsonb_build_object('id', p.id, 'name', p.name, 'photo', '/photos/' || f.key)
        from memberships m join people p on p.id = m.person_id left join files f on f.id = p.photo_file_id
        where m.community_id = c.id and m.left_at is null and m.role = 'owner' and p.status = 'active'
        order by m.joined_at, p.id limit 1) as lead
    from team_contacts k join communities c
      on c.id = case when k.community_id = ${teamId} then k.other_id else k.community_id end
    where ${teamId} in (k.community_id, k.other_id) and k.state <> 'not now'
    order by k.id desc limit 6`);
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Link } from '../materials/links.ts';
import type { Organiser } from '../people/organisers.ts';
import { visible } from '../policy.ts';
import type { Programme } from '../programme.ts';

export type MyGroup = { id: number; name: string; state: string; kind: string };
export type Neighbour = { slug: string; name: string };

/** What stands around a programme on its page. */
export type About = {
  organisers: Organiser[];
  /** Null where they are fewer than five. */
  people: number | null;
  waiting: number;
  links: Link[];
  groups: MyGroup[];
  meets_at: Date | null;
  before: Neighbour | null;
  next: Neighbour | null;
  pilot: { question: string; ends_on: string; decision: string | null; why: string } | null;
  facilitators_room: string | null;
  room: string | null;
};

export function findAbout(db: Db, me: Me, { id, follows_id }: Programme): Promise<About> {
  return db.one<About>(sql`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'photo', '/photos/' || f.key,
          'job_title', case when coalesce(w.field_audiences ->> 'job_title', 'everyone') = 'everyone' then w.job_title end)
          order by o.added_at, w.id), '[]')
        from programme_organisers o join people w on w.id = o.person_id left join files f on f.id = w.photo_file_id
        where o.programme_id = ${id}) as organisers,
      (select nullif(greatest(count(*), 4), 4) from participants where programme_id = ${id} and state = 'in') as people,
      (select count(*) from participants where programme_id = ${id} and state = 'waiting') as waiting,
      (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'url', l.url) order by l.id), '[]')
        from programme_links l where l.programme_id = ${id}) as links,
      (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'state', g.state, 'kind', g.kind)
          order by g.kind, g.id desc), '[]')
        from group_members m join groups g on g.id = m.group_id
        where m.programme_id = ${id} and m.person_id = ${me.id} and m.left_at is null
          and g.state in ('gathering', 'running', 'closed')) as groups,
      (select min(x.starts_at) from meetings x join group_members m on m.group_id = x.group_id and m.person_id = ${me.id}
        where x.programme_id = ${id} and m.left_at is null and x.state in ('planned', 'running')
          and x.starts_at > moment() - interval '2 hours') as meets_at,
      (select jsonb_build_object('slug', p.slug, 'name', p.name) from programmes p
        where p.id = ${follows_id} and ${visible(me)}) as before,
      (select jsonb_build_object('slug', p.slug, 'name', p.name) from programmes p
        where p.follows_id = ${id} and ${visible(me)} order by p.id desc limit 1) as next,
      (select jsonb_build_object('question', l.question, 'ends_on', l.ends_on, 'decision', l.decision, 'why', l.why)
        from pilots l where l.programme_id = ${id}) as pilot,
      (select c.slug from programmes p join communities c on c.id = p.facilitators_space_id
        where p.id = ${id} and exists (select from memberships m
          where m.community_id = c.id and m.person_id = ${me.id} and m.left_at is null)) as facilitators_room,
      (select c.slug from programmes p join communities c on c.id = p.space_id
        where p.id = ${id} and exists (select from memberships m
          where m.community_id = c.id and m.person_id = ${me.id} and m.left_at is null)) as room`);
}

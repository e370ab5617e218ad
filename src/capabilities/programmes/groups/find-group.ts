import { findVersion, type Declaration } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tables } from '#tables';
import { inGroup } from '../policy.ts';

/** Someone in a group, with the role in which they are there. */
export type GroupPerson = {
  id: number;
  name: string;
  photo: string | null;
  role: string | null;
  gives: boolean;
  facilitates: boolean;
  status: string;
};

/** A group as one of its people sees it. */
export type Group = Pick<
  Tables['groups'],
  | 'id'
  | 'programme_id'
  | 'round_id'
  | 'number'
  | 'name'
  | 'starts_on'
  | 'time_zone'
  | 'slot'
  | 'space_id'
  | 'closed_at'
> & {
  kind: 'group' | 'whole' | 'facilitators';
  state: 'proposed' | 'gathering' | 'running' | 'closed' | 'merged' | 'discarded';
  programme: { slug: string; name: string; meeting_link: string | null; state: string };
  space: string | null;
  /** The day that it is where the group is. */
  today: string;
  people: GroupPerson[];
  facilitates: boolean;
  my_role: string | null;
  declared: Declaration;
};

type Row = Omit<Group, 'declared' | 'facilitates' | 'my_role'> & { format_version_id: number };

/** What it is read from, on `groups g` and `programmes p`. */
const columns: Sql = sql`
  g.id, g.programme_id, g.round_id, g.kind, g.number, g.name, g.state, g.starts_on, g.time_zone, g.slot,
    g.space_id, g.closed_at, p.format_version_id, to_char(moment() at time zone g.time_zone, 'YYYY-MM-DD') as today,
    jsonb_build_object('slug', p.slug, 'name', p.name, 'meeting_link', p.meeting_link, 'state', p.state) as programme,
    (select c.slug from communities c where c.id = g.space_id) as space,
    (select coalesce(jsonb_agg(jsonb_build_object('id', m.person_id, 'name', w.name, 'photo', '/photos/' || f.key,
        'role', m.role, 'gives', m.gives, 'facilitates', m.facilitates, 'status', w.status)
        order by m.facilitates desc, plain(w.name), w.id), '[]')
      from group_members m join people w on w.id = m.person_id left join files f on f.id = w.photo_file_id
      where m.group_id = g.id and m.left_at is null) as people`;

/** The group, for who is in it. Throws NotFound for everybody else, the organisers included. */
export async function findGroup(db: Db, me: Me, id: number): Promise<Group> {
  const row = await db.maybe<Row>(sql`
    select ${columns} from groups g join programmes p on p.id = g.programme_id
    where g.id = ${id} and g.state not in ('proposed', 'discarded') and ${inGroup(me)}`);
  if (!row) throw new NotFound();
  return whole(db, me, row);
}

async function whole(db: Db, me: Me, { format_version_id, ...group }: Row): Promise<Group> {
  const mine = group.people.find((person) => person.id === me.id);
  return {
    ...group,
    facilitates: mine?.facilitates ?? false,
    my_role: mine?.role ?? null,
    declared: await findVersion(db, format_version_id),
  };
}

/** A group as it comes beside something of its own, in the same statement. */
export type GroupBeside = Omit<Row, 'closed_at'> & { closed_at: string | null };

/** The column that brings it, on `groups g`. The statement says itself who may read it. */
export const groupBeside: Sql = sql`
  (select to_jsonb(one) from (select ${columns} from programmes p where p.id = g.programme_id) one)`;

export const groupFrom = (db: Db, me: Me, { closed_at, ...row }: GroupBeside): Promise<Group> =>
  whole(db, me, { ...row, closed_at: closed_at === null ? null : new Date(closed_at) });

/** The same, held until the transaction ends, so that acts in one group follow one another. */
export async function holdGroup(tx: Db, me: Me, id: number): Promise<Group> {
  await tx.maybe(sql`select 1 from groups where id = ${id} for no key update`);
  return findGroup(tx, me, id);
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Tables } from '#tables';
import { readCursor, writeCursor } from '../directory/cursor.ts';

type Person = Pick<Tables['people'], 'id' | 'name' | 'job_title' | 'department' | 'location'> & {
  photo: string | null;
};

export type Member = Person &
  Pick<Tables['memberships'], 'role' | 'joined_at' | 'by_rule'> & { volunteers: boolean };
export type Waiting = Person & Pick<Tables['membership_requests'], 'message' | 'asked_at'>;
export type Invited = Person & Pick<Tables['community_invitations'], 'role' | 'invited_at'>;

const pageSize = 40;

/** What everybody in the house may see of a person, where they have not said otherwise. */
const person = sql`
  p.id, p.name, '/photos/' || f.key as photo,
  case when coalesce(p.field_audiences ->> 'job_title', 'everyone') = 'everyone' then p.job_title end as job_title,
  case when coalesce(p.field_audiences ->> 'department', 'everyone') = 'everyone' then p.department end as department,
  case when coalesce(p.field_audiences ->> 'location', 'everyone') = 'everyone' then p.location end as location`;
const withPhoto = sql`left join files f on f.id = p.photo_file_id`;

const rank = sql`case m.role when 'owner' then 0 when 'founder' then 0 when 'moderator' then 1 else 2 end`;

/** The people of a community: owners first, then moderators, then the others by name. With `leading` these alone. */
export async function listMembers(
  db: Db,
  communityId: number,
  { after, leading = false }: { after?: string | undefined; leading?: boolean },
): Promise<{ items: Member[]; next: string | null }> {
  const last = readCursor<[number, string, number]>(after, 'number', 'string', 'number') ?? [-1, '', 0];
  const rows = await db.many<Member & { rank: number; sorted: string }>(sql`
    select * from (
      select ${person}, m.role, m.joined_at, m.by_rule, v.person_id is not null as volunteers,
        ${rank} as rank, plain(p.name) as sorted
      from memberships m join people p on p.id = m.person_id ${withPhoto}
      left join owner_volunteers v on v.community_id = m.community_id and v.person_id = m.person_id
      where m.community_id = ${communityId} and m.left_at is null and p.status not in ('deactivated', 'erased')
    ) members
    where (rank, sorted, id) > (${last[0]}::int, ${last[1]}, ${last[2]}::bigint)
      and (not ${leading}::boolean or rank < 2)
    order by rank, sorted, id limit ${pageSize + 1}`);
  const items = rows.slice(0, pageSize);
  const end = items.at(-1);
  return {
    items,
    next: rows.length > pageSize && end ? writeCursor([end.rank, end.sorted, end.id]) : null,
  };
}

/** Who has asked to be let in and waits, the longest first. */
export function listRequests(db: Db, communityId: number): Promise<Waiting[]> {
  return db.many(sql`
    select ${person}, r.message, r.asked_at
    from membership_requests r join people p on p.id = r.person_id ${withPhoto}
    where r.community_id = ${communityId} and r.answer is null order by r.asked_at, p.id limit 100`);
}

/** Who is invited and has not answered. */
export function listInvited(db: Db, communityId: number): Promise<Invited[]> {
  return db.many(sql`
    select ${person}, i.role, i.invited_at
    from community_invitations i join people p on p.id = i.person_id ${withPhoto}
    where i.community_id = ${communityId} order by i.invited_at desc, p.id limit 200`);
}

/** People who could be invited, by a name that may be mistyped. */
export function findInvitable(db: Db, communityId: number, q: string): Promise<Person[]> {
  return db.many(sql`
    select ${person}
    from people p ${withPhoto}
    where p.status in ('active', 'invited') and word_similarity(plain(${q}), plain(p.name)) > 0.4
      and not exists (select 1 from memberships m
        where m.community_id = ${communityId} and m.person_id = p.id and m.left_at is null)
      and not exists (select 1 from community_invitations i
        where i.community_id = ${communityId} and i.person_id = p.id)
    order by word_similarity(plain(${q}), plain(p.name)) desc, plain(p.name), p.id limit 12`);
}

/** Communities without enough owners, with those who would do it: for administrators, who need not be in them. */
export type Orphan = Pick<Tables['communities'], 'slug' | 'name'> & {
  owner_wanted_at: Date;
  owners: number;
  volunteers: { id: number; name: string }[];
};

export function listOrphans(db: Db): Promise<Orphan[]> {
  return db.many(sql`
    select c.slug, c.name, c.owner_wanted_at,
      (select count(*) from memberships m join people p on p.id = m.person_id
        where m.community_id = c.id and m.left_at is null and m.role = 'owner' and p.status = 'active') as owners,
      coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by v.volunteered_at)
        from owner_volunteers v join people p on p.id = v.person_id where v.community_id = c.id), '[]') as volunteers
    from communities c where c.owner_wanted_at is not null and c.state in ('live', 'closing')
    order by c.owner_wanted_at, c.id limit 200`);
}

/** A person's name, for the sentence that says what was done. */
export async function nameOf(db: Db, personId: number): Promise<string> {
  return (await db.maybe<{ name: string }>(sql`select name from people where id = ${personId}`))?.name ?? '';
}

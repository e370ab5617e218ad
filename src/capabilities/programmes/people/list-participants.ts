import type { Db } from '#platform/database/database.ts';
import { empty, sql, type Sql } from '#platform/database/sql.ts';
import type { Answers } from '../intake/answers.ts';
import type { Programme } from '../programme.ts';

/** Somebody who takes part, as organisers see them: whom they cannot meet is not among it. */
export type Participant = {
  id: number;
  person_id: number;
  name: string;
  photo: string | null;
  department: string | null;
  location: string | null;
  role: string | null;
  state: 'waiting' | 'in' | 'left' | 'declined';
  answers: Answers;
  paused_until: string | null;
  applied_at: Date;
  left_at: Date | null;
  leaving_word: string;
  group_id: number | null;
  group_name: string | null;
};

export const shows = ['in', 'waiting', 'left'] as const;
export type Show = (typeof shows)[number];

export type Asked = { show: Show; q?: string; after?: number | undefined };
export type ParticipantPage = { items: Participant[]; next: number | null };

const pageSize = 50;

const columns: Sql = sql`
  t.id, t.person_id, w.name, '/photos/' || f.key as photo,
  case when coalesce(w.field_audiences ->> 'department', 'everyone') = 'everyone' then w.department end as department,
  case when coalesce(w.field_audiences ->> 'location', 'everyone') = 'everyone' then w.location end as location,
  t.role, t.state, t.answers, t.paused_until, t.applied_at, t.left_at, t.leaving_word, g.id as group_id, g.name as group_name`;

const tables: Sql = sql`
  from participants t join people w on w.id = t.person_id left join files f on f.id = w.photo_file_id
  left join lateral (
    select g.id, g.name from group_members m join groups g on g.id = m.group_id
    where m.programme_id = t.programme_id and m.person_id = t.person_id and m.left_at is null
      and g.kind = 'group' and g.state in ('gathering', 'running')
    order by g.id desc limit 1) g on true`;

/** Those who are in, wait or have left, in the order in which they applied. */
export async function listParticipants(
  db: Db,
  { id }: Pick<Programme, 'id'>,
  { show, q = '', after }: Asked,
): Promise<ParticipantPage> {
  const states = show === 'left' ? ['left', 'declined'] : [show];
  const named = q === '' ? empty : sql`and w.id in (select people_named(${q}))`;
  const rows = await db.many<Participant>(sql`
    select ${columns} ${tables}
    where t.programme_id = ${id} and t.state = any(${states}::text[]) and t.id > ${after ?? 0} ${named}
    order by t.id limit ${pageSize + 1}`);
  const items = rows.slice(0, pageSize);
  return { items, next: rows.length > pageSize ? items.at(-1)!.id : null };
}

/** All who are in or wait, for a file. */
export const everyParticipant = (db: Db, { id }: Pick<Programme, 'id'>): Promise<Participant[]> =>
  db.many<Participant>(sql`
    select ${columns} ${tables}
    where t.programme_id = ${id} and t.state in ('in', 'waiting') order by t.state, t.id`);

export type Counts = { in: number; waiting: number; left: number };

export const countParticipants = (db: Db, { id }: Pick<Programme, 'id'>): Promise<Counts> =>
  db.one<Counts>(sql`
    select count(*) filter (where state = 'in') as in, count(*) filter (where state = 'waiting') as waiting,
      count(*) filter (where state in ('left', 'declined')) as left
    from participants where programme_id = ${id}`);

export type Invited = {
  id: number;
  name: string;
  photo: string | null;
  role: string | null;
  invited_at: Date;
};

/** Who was asked and has not answered. */
export const listInvited = (db: Db, { id }: Pick<Programme, 'id'>): Promise<Invited[]> =>
  db.many<Invited>(sql`
    select w.id, w.name, '/photos/' || f.key as photo, i.role, i.invited_at
    from programme_invitations i join people w on w.id = i.person_id left join files f on f.id = w.photo_file_id
    where i.programme_id = ${id} order by i.invited_at desc, w.id limit 200`);

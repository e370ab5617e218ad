import type { Db } from '#platform/database/database.ts';
import { empty, sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { isFor, isInvited, organises, visible } from '../policy.ts';
import type { ProgrammeState, Runs } from '../programme.ts';
import { readCursor, writeCursor } from './cursor.ts';

export const shows = ['now', 'open', 'mine', 'organised', 'past'] as const;
export type Show = (typeof shows)[number];

/** A programme in a list, and how this person stands to it. Days are `YYYY-MM-DD`. */
export type Listed = {
  id: number;
  slug: string;
  name: string;
  purpose: string;
  format_key: string;
  state: ProgrammeState;
  runs: Runs;
  opens_on: string | null;
  closes_on: string | null;
  starts_on: string | null;
  community: string | null;
  organises: boolean;
  invited: boolean;
  my_state: 'waiting' | 'in' | 'left' | 'declined' | null;
  /** Of those who take part; null where they are fewer than five. */
  people: number | null;
  /** Whom I am with, and when we meet next. */
  group_id: number | null;
  group_name: string | null;
  meets_at: Date | null;
  step_on: string | null;
  /** For organisers: how many wait. */
  waiting: number;
  is_pilot: boolean;
  rank: number;
};

export type Asked = { show: Show; q: string; after?: string | undefined };
export type ProgrammePage = { items: Listed[]; next: string | null };

const pageSize = 20;
const going = sql`p.state in ('open', 'forming', 'running')`;
const taking = sql`mine.state in ('in', 'waiting')`;
const over = sql`p.state in ('closed', 'cancelled')`;

/** Whether it takes applications: open, or running on and on with its intake not over. */
const takes = sql`(p.state = 'open' or (p.state = 'running' and p.runs <> 'cohort'
  and (p.closes_at is null or p.closes_at > moment())))`;

const conditions = (me: Me): Record<Show, Sql> => ({
  now: sql`(${going} or (p.state = 'draft' and ${organises(me)}))`,
  open: sql`${takes} and ${isFor(me)}`,
  mine: sql`${taking} and not ${over}`,
  organised: sql`${organises(me)} and not ${over}`,
  past: sql`${over} and (mine.state is not null or ${organises(me)} or p.state = 'closed')`,
});

/** Mine first, then what I organise, then what I could take part in; of each the newest first. */
const rank = (me: Me): Sql => sql`case when ${taking} then 3 when ${organises(me)} then 2
  when ${takes} or ${isInvited(me)} then 1 else 0 end`;

export async function listProgrammes(db: Db, me: Me, { show, q, after }: Asked): Promise<ProgrammePage> {
  const last = readCursor(after);
  const rest = last ? sql`where (rank, id) < (${last[0]}::int, ${last[1]}::bigint)` : empty;
  const named =
    q === '' ? empty : sql`and plain(p.name) like ${`%${q.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`}`;
  const rows = await db.many<Listed>(sql`
    with found as (
      select * from (
        select p.*, mine.state as my_state, ${rank(me)} as rank
        from programmes p left join participants mine on mine.programme_id = p.id and mine.person_id = ${me.id}
        where ${conditions(me)[show]} and ${visible(me)} ${named}) ranked
      ${rest} order by rank desc, id desc limit ${pageSize + 1})
    select p.id, p.slug, p.name, p.purpose, p.format_key, p.state, p.runs, p.my_state, p.rank, p.starts_on,
      to_char(p.opens_at at time zone p.time_zone, 'YYYY-MM-DD') as opens_on,
      to_char((p.closes_at at time zone p.time_zone) - interval '1 second', 'YYYY-MM-DD') as closes_on,
      (select c.name from communities c where c.id = p.community_id) as community,
      ${organises(me)} as organises, ${isInvited(me)} as invited,
      (select nullif(greatest(count(*), 4), 4) from participants t where t.programme_id = p.id and t.state = 'in') as people,
      case when ${organises(me)} then
        (select count(*) from participants t where t.programme_id = p.id and t.state = 'waiting') else 0 end as waiting,
      exists (select from pilots l where l.programme_id = p.id) as is_pilot,
      g.id as group_id, g.name as group_name,
      (select min(m.starts_at) from meetings m
        where m.group_id = g.id and m.state in ('planned', 'running') and m.starts_at > moment() - interval '2 hours') as meets_at,
      (select min(s.due_on) from steps s where s.group_id = g.id and s.state = 'open') as step_on
    from found p
    left join lateral (
      select g.id, g.name from group_members m join groups g on g.id = m.group_id
      where m.programme_id = p.id and m.person_id = ${me.id} and m.left_at is null and g.kind = 'group'
        and g.state in ('gathering', 'running')
      order by g.id desc limit 1) g on true
    order by p.rank desc, p.id desc`);
  const items = rows.slice(0, pageSize);
  const end = items.at(-1);
  return { items, next: rows.length > pageSize && end ? writeCursor([end.rank, end.id]) : null };
}

import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Programme } from '../programme.ts';

/** That a group meets and what it has done, as counts: what is said in it is not among it. */
export type GroupProgress = {
  id: number;
  name: string;
  kind: 'group' | 'whole' | 'facilitators';
  state: string;
  people: number;
  starts_on: string | null;
  met: number;
  planned: number;
  /** Of those who could have come to what was held; null where nothing was. */
  came: number | null;
  could: number | null;
  meets_at: Date | null;
  steps_done: number;
  steps: number;
  at_risk_since: Date | null;
  at_risk_why: 'thin' | 'absent' | 'silent' | null;
};

export type ProgressPage = { items: GroupProgress[]; next: number | null };

const pageSize = 50;

const columns: Sql = sql`
  g.id, g.name, g.kind, g.state, g.starts_on, g.at_risk_since, g.at_risk_why,
  (select count(*) from group_members m where m.group_id = g.id and m.left_at is null) as people,
  x.met, x.planned, x.meets_at, y.came, y.could,
  z.steps_done, z.steps`;

const tables: Sql = sql`
  from groups g
  cross join lateral (
    select count(*) filter (where m.state = 'ended') as met,
      count(*) filter (where m.state in ('planned', 'running')) as planned,
      min(m.starts_at) filter (where m.state = 'planned' and m.starts_at > moment()) as meets_at
    from meetings m where m.group_id = g.id) x
  cross join lateral (
    select count(*) filter (where a.came_at is not null) as came, nullif(count(*), 0) as could
    from meetings m join group_members p on p.group_id = g.id and p.joined_at <= m.ended_at
        and (p.left_at is null or p.left_at > m.ended_at)
      left join attendances a on a.meeting_id = m.id and a.person_id = p.person_id
    where m.group_id = g.id and m.state = 'ended') y
  cross join lateral (
    select count(*) filter (where s.state = 'done') as steps_done, count(*) filter (where s.state <> 'skipped') as steps
    from steps s where s.group_id = g.id) z`;

const shown: Sql = sql`g.state in ('gathering', 'running', 'closed')`;

/** The groups of a programme in the order in which they were formed. */
export async function listProgress(db: Db, { id }: Pick<Programme, 'id'>, after = 0): Promise<ProgressPage> {
  const rows = await db.many<GroupProgress>(sql`
    select ${columns} ${tables} where g.programme_id = ${id} and ${shown} and g.id > ${after} order by g.id limit ${pageSize + 1}`);
  const items = rows.slice(0, pageSize);
  return { items, next: rows.length > pageSize ? items.at(-1)!.id : null };
}

export const everyProgress = (db: Db, { id }: Pick<Programme, 'id'>): Promise<GroupProgress[]> =>
  db.many<GroupProgress>(sql`
    select ${columns} ${tables} where g.programme_id = ${id} and ${shown} order by g.id limit 20000`);

export type Totals = {
  groups: number;
  met_lately: number;
  at_risk: number;
  met: number;
  steps_done: number;
  steps: number;
};

/** The programme as a whole; what was held lately is what was held within a fortnight. */
export const countProgress = (db: Db, { id }: Pick<Programme, 'id'>): Promise<Totals> =>
  db.one<Totals>(sql`
    select
      (select count(*) from groups g where g.programme_id = ${id} and g.kind = 'group' and ${shown}) as groups,
      (select count(distinct m.group_id) from meetings m where m.programme_id = ${id} and m.state = 'ended'
        and m.ended_at > moment() - interval '14 days') as met_lately,
      (select count(*) from groups g where g.programme_id = ${id} and g.state = 'running' and g.at_risk_since is not null)
        as at_risk,
      (select count(*) from meetings m where m.programme_id = ${id} and m.state = 'ended') as met,
      (select count(*) from steps s where s.programme_id = ${id} and s.state = 'done') as steps_done,
      (select count(*) from steps s where s.programme_id = ${id} and s.state <> 'skipped') as steps`);

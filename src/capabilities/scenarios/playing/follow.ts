import { findVersion, type Declaration } from '#capabilities/formats/index.ts';
import { sql } from '#platform/database/sql.ts';
import type { World } from '../world.ts';
import type { Played } from './organise.ts';

/** What became of a programme so far, as counts. */
export type Standing = { groups: number; grouped: number; waiting: number };

export const howItStands = ({ db }: World, { id }: Played): Promise<Standing> =>
  db.one<Standing>(sql`
    select count(distinct g.id)::int as groups, count(distinct m.person_id)::int as grouped,
      (select count(*)::int from participants t where t.programme_id = ${id} and t.state = 'waiting') as waiting
    from groups g left join group_members m on m.group_id = g.id and m.left_at is null
    where g.programme_id = ${id} and g.kind = 'group' and g.state = 'running'`);

/** Who waits for a group: on the list, or in and without one. */
export const listWaiting = async ({ db }: World, { id }: Played): Promise<number[]> =>
  (
    await db.many<{ id: number }>(sql`
      select t.person_id as id from participants t
      where t.programme_id = ${id} and t.state in ('in', 'waiting') and not exists (
        select from group_members m join groups g on g.id = m.group_id
        where m.programme_id = ${id} and m.person_id = t.person_id and m.left_at is null and g.kind = 'group'
          and g.state = 'running')
      order by t.applied_at, t.id`)
  ).map((one) => one.id);

/** Groups of which so few are left that they cannot go on. */
export const listThin = async ({ db }: World, { id }: Played): Promise<number[]> =>
  (
    await db.many<{ id: number }>(sql`
      select id from groups where programme_id = ${id} and kind = 'group' and state = 'running' and at_risk_why = 'thin'
      order by id`)
  ).map((one) => one.id);

/** The format as the programme runs it. */
export async function declaredOf({ db }: World, { id }: Played): Promise<Declaration> {
  const { version } = await db.one<{ version: number }>(sql`
    select format_version_id as version from programmes where id = ${id}`);
  return findVersion(db, version);
}

export type Rounds = { rounds: number; groups: number; trios: number };

/** How many rounds and groups there were, and how many of those with three when they began. */
export const countRounds = ({ db }: World, { id }: Played): Promise<Rounds> =>
  db.one<Rounds>(sql`
    select count(distinct round_id)::int as rounds, count(*)::int as groups, (count(*) filter (where size = 3))::int as trios
    from (select g.id, g.round_id, count(m.person_id) as size from groups g
      join group_members m on m.group_id = g.id and m.joined_at <= g.published_at
      where g.programme_id = ${id} and g.kind = 'group' and g.state in ('running', 'closed', 'merged')
      group by g.id) begun`);

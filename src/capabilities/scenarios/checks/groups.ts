import type { Declaration } from '#capabilities/formats/index.ts';
import { planSteps } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Found } from '../world.ts';
import { find } from './people.ts';

/** How many a group has when it begins: as many as its programme wants. */
export const soundSizes = (
  db: Db,
  programme: number,
  [least, most]: readonly [number, number],
): Promise<Found> =>
  find(
    db,
    sql`select g.id as what, count(m.person_id) not between ${least} and ${most} as wrong
      from groups g left join group_members m on m.group_id = g.id and m.joined_at <= g.published_at
      where g.programme_id = ${programme} and g.kind = 'group' and g.state in ('running', 'closed', 'merged') group by g.id`,
  );

/** Every group has each step of its format once, and no other. */
export function everyStep(db: Db, programme: number, declared: Declaration): Promise<Found> {
  const kinds = { group: 'group', programme: 'whole', facilitators: 'facilitators' } as const;
  const wanted = planSteps(declared).map(({ declared: step, turn }) => ({
    kind: kinds[step.with],
    step: `${step.key} ${turn}`,
  }));
  return find(
    db,
    sql`with wanted as (
        select kind, array_agg(step order by step) as steps
        from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted (kind text, step text) group by kind)
      select g.id as what, coalesce(w.steps, '{}') is distinct from array(
        select s.key || ' ' || s.turn from steps s where s.group_id = g.id order by 1) as wrong
      from groups g left join wanted w on w.kind = g.kind
      where g.programme_id = ${programme} and g.state in ('running', 'closed', 'merged')`,
  );
}

/** A session that was held has ended its step, and has somebody who came. */
export const sessionsEnded = (db: Db, programme: number): Promise<Found> =>
  find(
    db,
    sql`select m.id as what, s.state <> 'done' or not exists (
        select from attendances a where a.meeting_id = m.id and a.present) as wrong
      from meetings m join steps s on s.id = m.step_id
      where m.programme_id = ${programme} and m.state = 'ended'`,
  );

/** The room of a group that runs is for exactly its people. */
export const soundSpaces = (db: Db, programme: number): Promise<Found> =>
  find(
    db,
    sql`select g.id as what, array(select person_id from group_members m where m.group_id = g.id and m.left_at is null
          order by 1) is distinct from
        array(select person_id from memberships s where s.community_id = g.space_id and s.left_at is null order by 1) as wrong
      from groups g where g.programme_id = ${programme} and g.state = 'running' and g.space_id is not null`,
  );

/** The room of those who lead is for exactly those who lead a group now. */
export const soundFacilitators = (db: Db, programme: number): Promise<Found> =>
  find(
    db,
    sql`with leaders as (
        select distinct m.person_id from group_members m join groups g on g.id = m.group_id
        join people w on w.id = m.person_id and w.status = 'active'
        where m.programme_id = ${programme} and m.facilitates and m.left_at is null and g.kind = 'group' and g.state = 'running'),
      inside as (
        select s.person_id from programmes p join memberships s on s.community_id = p.facilitators_space_id
        where p.id = ${programme} and s.left_at is null)
      select coalesce(l.person_id, i.person_id) as what, l.person_id is null or i.person_id is null as wrong
      from leaders l full join inside i on i.person_id = l.person_id`,
  );

/** No mentor has more groups than they have places. */
export const soundLoad = (db: Db, programme: number): Promise<Found> =>
  find(
    db,
    sql`select t.person_id as what, (
        select count(*) from group_members seeks join group_members gives on gives.group_id = seeks.group_id
          join groups g on g.id = seeks.group_id
        where gives.programme_id = ${programme} and gives.person_id = t.person_id and gives.gives and not seeks.gives
          and gives.left_at is null and seeks.left_at is null and g.state = 'running') > t.capacity as wrong
      from participants t where t.programme_id = ${programme} and t.capacity is not null and t.state = 'in'`,
  );

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { coarse } from '#shared/aggregates/coarse.ts';
import { figure, isShown, least, type Figure } from '#shared/aggregates/figure.ts';
import { steady } from '#shared/aggregates/steady.ts';
import { groupOf } from '../grouping.ts';
import { leavingsIn } from './draw-tables.ts';
import { crossing, inRange } from './protect-flow.ts';

/** What may be shown of those who take part in a programme in one quarter. */
export type ProgrammeShown = {
  /** In how many pairs one of them learned from, or taught, somebody of another department; in steps. */
  across: Figure;
  /** The share of these in all their pairs, in per cent by steps of five. */
  crossing: Figure;
  /** How many of them were counted, as the lower bound of a range. */
  people: Figure;
};

type Which = { programme_id: number; quarter: string };

/** So many quarters after it began are looked at. */
const after = 4;

/** Draws up each quarter that is over, from the one before a programme began to a year after, and mends what changed. */
export async function drawProgrammes({ db }: Ground): Promise<void> {
  const missing = await db.many<Which>(sql`
    select p.id as programme_id, q::date::text as quarter
    from programmes p cross join generate_series(
      date_trunc('quarter', p.started_at at time zone 'UTC') - interval '3 months',
      least(date_trunc('quarter', moment() at time zone 'UTC') - interval '3 months',
        date_trunc('quarter', p.started_at at time zone 'UTC') + ${after} * interval '3 months'),
      interval '3 months') q
    where p.state in ('running', 'closed') and p.started_at is not null
      and not exists (select from flow_programmes f where f.programme_id = p.id and f.quarter = q::date)
    order by p.id, q limit 200`);
  for (const one of missing) await db.transaction((tx) => drawProgramme(tx, one));
  const outdated = await db.many<Which>(sql`
    select programme_id, quarter::text as quarter from flow_programmes t
    where t.looked_at <> ${leavingsIn(sql`t.quarter`)} order by 2, 1 limit 200`);
  for (const one of outdated) await db.transaction((tx) => redrawProgramme(tx, one));
}

async function drawProgramme(tx: Db, { programme_id: programme, quarter }: Which): Promise<void> {
  const leavings = leavingsIn(sql`${quarter}::date`);
  await tx.run(sql`
    insert into flow_programmes (programme_id, quarter, shown, leavings, looked_at)
    values (${programme}, ${quarter}, ${JSON.stringify(await lookAt(tx, programme, quarter))}::jsonb,
      ${leavings}, ${leavings}) on conflict do nothing`);
}

async function redrawProgramme(tx: Db, { programme_id: programme, quarter }: Which): Promise<void> {
  const before = await tx.one<{ shown: ProgrammeShown; gone: number; now: number; looked_at: number }>(sql`
    select shown, looked_at, ${leavingsIn(sql`t.quarter`)} as now, ${leavingsIn(sql`t.quarter`)} - leavings as gone
    from flow_programmes t where programme_id = ${programme} and quarter = ${quarter} for no key update`);
  if (before.looked_at === before.now) return;
  const now = await lookAt(tx, programme, quarter);
  const { shown, gone } = before;
  const next: ProgrammeShown = {
    across: steady(shown.across, now.across, gone),
    crossing: steady(shown.crossing, now.crossing, gone),
    people: steady(shown.people, now.people, gone),
  };
  await tx.run(sql`
    update flow_programmes set shown = ${JSON.stringify(next)}::jsonb, looked_at = ${before.now}, drawn_at = moment(),
      leavings = case when ${gone >= least} then ${before.now} else leavings end
    where programme_id = ${programme} and quarter = ${quarter}`);
}

type Counts = {
  inside: number;
  inside_people: number;
  across: number;
  across_people: number;
  people: number;
  everybody: number;
  /** Another programme is shown whose people are nearly the same. */
  is_near: boolean;
};

async function lookAt(tx: Db, programme: number, quarter: string): Promise<ProgrammeShown> {
  const counts = await tx.one<Counts>(sql`
    with lessons as (
      select r.person_id as taker, r.other_id as giver,
        ${groupOf(sql`t`, 'department')} is distinct from ${groupOf(sql`g`, 'department')} as crosses
      from relations r join people t on t.id = r.person_id join people g on g.id = r.other_id
      where r.source = 'flow' and r.month >= ${quarter}::date and r.month < ${quarter}::date + interval '3 months'
        and ${groupOf(sql`t`, 'department')} is not null and ${groupOf(sql`g`, 'department')} is not null
      group by r.person_id, r.other_id, 3),
    part as (select person_id from participants where programme_id = ${programme} and admitted_at is not null),
    ends as (
      select taker as person, giver as other, crosses, true as learns from lessons
      union all select giver, taker, crosses, false from lessons),
    theirs as (select * from ends where person in (select person_id from part)),
    own as (select distinct person from theirs),
    -- The people of other programmes of which the quarter is shown: how many of them are here as well, and how many not.
    others as (
      select f.programme_id, count(*) as people, count(o.person) as shared
      from flow_programmes f join participants x on x.programme_id = f.programme_id and x.admitted_at is not null
      left join own o on o.person = x.person_id
      where f.quarter = ${quarter}::date and f.programme_id <> ${programme} and jsonb_exists(f.shown -> 'across', 'value')
        and x.person_id in (select person from ends)
      group by f.programme_id)
    select (select count(distinct person)::int from ends) as everybody, count(distinct person)::int as people,
      count(distinct (least(person, other), greatest(person, other), learns = (person < other)))
        filter (where crosses)::int as across,
      count(distinct (least(person, other), greatest(person, other), learns = (person < other)))
        filter (where not crosses)::int as inside,
      count(distinct person) filter (where crosses)::int as across_people,
      count(distinct person) filter (where not crosses)::int as inside_people,
      exists (select from others, (select count(*) as here from own) counted
        where people + here - 2 * shared between 1 and ${least - 1}) as is_near
    from theirs`);
  const { across, across_people: people, everybody } = counts;
  // Those who do not take part are told by the difference: they must be nobody, or enough people. So are those in whom
  // two programmes differ.
  const shown: Figure = counts.is_near
    ? { withheld: 'beside' }
    : figure({ value: coarse(across), people }, everybody);
  return {
    across: shown,
    crossing: isShown(shown) ? crossing(counts) : shown,
    people: inRange(counts.people),
  };
}

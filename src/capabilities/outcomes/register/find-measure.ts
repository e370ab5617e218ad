import { findable } from '#capabilities/communities/index.ts';
import { visible } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Measure } from '../measure.ts';
import { mayAdd, seen } from '../policy.ts';
import { t } from '../words.ts';

/** What it is for, on `measures s`, as far as the person may know of it. */
const places = (me: Me): Sql => sql`(
  select coalesce(jsonb_agg(one order by one.name, one.id), '[]') from (
    select case c.kind when 'team' then 'team' else 'community' end as kind, c.id, c.slug, c.name
    from measure_attachments a join communities c on c.id = a.community_id where a.measure_id = s.id and ${findable(me)}
    union all
    select 'programme', p.id, p.slug, p.name
    from measure_attachments a join programmes p on p.id = a.programme_id where a.measure_id = s.id and ${visible(me)}) one)`;

/** Days of its programmes. They are the same for everybody, as verdicts hang on them; the names are not. */
const events = (me: Me): Sql => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'what', e.what, 'name',
      case when ${visible(me)} then p.name end) order by e.at, e.what), '[]')
  from measure_attachments a join programmes p on p.id = a.programme_id left join pilots l on l.programme_id = p.id
  cross join lateral (values
    ('began', (p.started_at at time zone p.time_zone)::date),
    ('decided', (l.decided_at at time zone p.time_zone)::date),
    ('closed', (p.closed_at at time zone p.time_zone)::date)) e (what, at)
  where a.measure_id = s.id and e.at is not null)`;

/** A measure as this person sees it, on `measures s`. */
export const measureColumns = (me: Me): Sql => sql`
  s.id, s.name, s.unit, s.better, s.baseline, s.target, s.source, s.changed_on, s.changed_what, s.version, s.created_at,
  s.ended_at, ${mayAdd(me)} as may_add, ${me.learningManager}::boolean as may_manage,
  (select jsonb_build_object('id', o.id, 'name', o.name) from people o
    where o.id = s.owner_id and o.status <> 'erased') as owner,
  (select jsonb_build_object('id', other.id, 'name', other.name) from measures other
    where other.id = s.comparison_id) as comparison,
  ${places(me)} as places, ${events(me)} as events`;

/** Throws NotFound where there is none, or none for this person. */
export async function findMeasure(db: Db, me: Me, id: number): Promise<Measure> {
  const measure = await db.maybe<Measure>(sql`
    select ${measureColumns(me)} from measures s where s.id = ${id} and ${seen(me)}`);
  if (!measure) throw new NotFound();
  return measure;
}

/** The same for who puts values in; the others are told that they may not. */
export async function findMeasureToFill(db: Db, me: Me, id: number): Promise<Measure> {
  const measure = await findMeasure(db, me, id);
  if (!measure.may_add) throw new Forbidden((c) => t(c, 'only_owner'));
  return measure;
}

/** The same, held, so that acts on one measure follow one another. */
export async function holdMeasureToFill(tx: Db, me: Me, id: number): Promise<Measure> {
  await tx.maybe(sql`select 1 from measures where id = ${id} for no key update`);
  const measure = await findMeasureToFill(tx, me, id);
  if (measure.ended_at !== null) throw new Forbidden((c) => t(c, 'only_running'));
  return measure;
}

/** The same for who says what it is. */
export async function holdMeasureToManage(tx: Db, me: Me, id: number): Promise<Measure> {
  await tx.maybe(sql`select 1 from measures where id = ${id} for no key update`);
  const measure = await findMeasure(tx, me, id);
  if (!measure.may_manage) throw new Forbidden((c) => t(c, 'only_managers'));
  return measure;
}

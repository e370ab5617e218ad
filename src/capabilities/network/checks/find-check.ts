import { fieldOpen } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Check } from '../check.ts';
import { moveAsJson } from '../moves/find-moves.ts';
import { mine } from '../policy.ts';
import { t } from '../words.ts';

/** How many departments the directory knows: each is found by the index from the one before, however many people there are. */
export const departmentsKnown: Sql = sql`(
  with recursive each_once as (
    select min(department) as department from people
    union all
    select (select min(p.department) from people p where p.department > e.department) from each_once e
    where e.department is not null)
  select count(department)::int from each_once)`;

/** A whole check, of `network_checks k`: its people in the order in which they were named, and who knows whom. */
const whole = (me: Me): Sql => sql`
  k.id, k.state, k.created_at, k.finished_at,
  case when k.state = 'done' then k.own_department else
    (select p.department from people p where p.id = ${me.id}) end as own_department,
  coalesce(k.departments_count, ${departmentsKnown}) as departments_count,
  (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'frequency', n.frequency, 'known', n.known, 'level', n.level,
      'unit', n.unit, 'place', n.place, 'contact', n.contact, 'closeness', n.closeness, 'benefits', n.benefits,
      'department', case when p.id is null or ${fieldOpen(me, 'department')} then n.department end,
      'name', case when p.id is null then nullif(n.alias, '') when p.status <> 'erased' then p.name end,
      'colleague', case when p.status <> 'erased' then jsonb_build_object('id', p.id, 'photo', '/photos/' || f.key) end)
      order by n.id), '[]')
    from network_contacts n left join people p on p.id = n.colleague_id left join files f on f.id = p.photo_file_id
    where n.check_id = k.id) as contacts,
  (select coalesce(jsonb_agg(jsonb_build_array(l.one_id, l.other_id) order by l.one_id, l.other_id), '[]')
    from network_links l where l.check_id = k.id) as links,
  (select coalesce(jsonb_agg(${moveAsJson} order by m.id), '[]') from network_moves m where m.check_id = k.id) as moves`;

/** One check of this person's. Throws NotFound for all others. */
export async function findCheck(db: Db, me: Me, id: number): Promise<Check> {
  const found = await db.maybe<Check>(sql`
    select ${whole(me)} from network_checks k where k.id = ${id} and ${mine(me)}`);
  if (!found) throw new NotFound();
  return found;
}

/** This person's finished checks with all that is in them, the newest twenty. */
export const finishedChecks = (db: Db, me: Me): Promise<Check[]> =>
  db.many<Check>(sql`
    select ${whole(me)} from network_checks k where ${mine(me)} and k.state = 'done' order by k.id desc limit 20`);

/** The newest of them, if there is one. */
export const newestFinished = (db: Db, me: Me): Promise<Check | null> =>
  db.maybe<Check>(sql`
    select ${whole(me)} from network_checks k where ${mine(me)} and k.state = 'done' order by k.id desc limit 1`);

/** Holds a check that is still being filled in, so that two windows change it one after the other. */
export async function holdOpenCheck(tx: Db, me: Me, id: number): Promise<void> {
  const found = await tx.maybe<{ state: string }>(sql`
    select k.state from network_checks k where k.id = ${id} and ${mine(me)} for no key update`);
  if (!found) throw new NotFound();
  if (found.state !== 'open') throw new Forbidden((c) => t(c, 'check.is_finished'));
}

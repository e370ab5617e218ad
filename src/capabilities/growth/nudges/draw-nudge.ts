import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { chooseNudge, type Choice, type Someone } from './choose-nudge.ts';

/** So many people of each kind are looked at, others for each person and week. */
const mostLookedAt = 150;

const shown = (field: string, value: Sql): Sql =>
  sql`case when coalesce(p.field_audiences ->> ${field}, 'everyone') = 'everyone' then ${value} end`;

const columns: Sql = sql`
  p.id, ${shown('department', sql`p.department`)} as department, ${shown('location', sql`p.location`)} as location,
  p.manager_id as "managerId", coalesce(${shown('ask_me_about', sql`p.ask_me_about`)}, '{}') as "askMeAbout",
  coalesce(${shown('want_to_learn', sql`p.want_to_learn`)}, '{}') as "wantToLearn"`;

/** Of oneself everything counts, also what one shows nobody. */
const ownColumns: Sql = sql`
  p.id, p.department, p.location, p.manager_id as "managerId", p.ask_me_about as "askMeAbout", p.want_to_learn as "wantToLearn"`;

/**
 * Draws somebody for a person and writes it down. Nobody is drawn who does not want others to be sent, who paused an
 * offer, with whom the person is not to be paired, or who was drawn for them before. Null where nobody is left.
 */
export async function drawNudge(tx: Db, personId: number): Promise<number | null> {
  const me = await tx.maybe<Someone>(
    sql`select ${ownColumns} from people p where p.id = ${personId} and p.status = 'active'`,
  );
  if (!me) return null;
  const { seed, drawn, last } = await tx.one<{ seed: number; drawn: number; last: number }>(sql`
    select (extract(epoch from date_trunc('week', moment())) / 604800)::int as seed,
      (select count(*)::int from growth_nudges where person_id = ${personId}) as drawn,
      (select max(id) from people) as last`);
  const start = Math.floor(fraction(personId + 31 * (seed + drawn)) * last);
  const choice = chooseNudge(me, await candidates(tx, me, start), new Set(), seed + drawn + personId);
  return choice === null ? null : keep(tx, personId, choice);
}

/** Between 0 and 1, and far from that of the next number. */
const fraction = (number: number): number => (number * 0.6180339887498949) % 1;

/**
 * Whoever can be asked about what the person wants to learn, and a stretch of the directory that begins at `start` and
 * goes on at its beginning: neither reads the whole of a large one.
 */
function candidates(tx: Db, me: Someone, start: number): Promise<Someone[]> {
  const stretch = (where: Sql) => sql`
    (select p.id from people p
     where ${where} and p.status = 'active' and p.ask_me_about <> '{}'
       and (p.department is distinct from ${me.department} or p.location is distinct from ${me.location})
     order by p.id limit ${mostLookedAt})`;
  return tx.many<Someone>(sql`
    with near as (
      (select p.id from people p where p.skills && plain_list(${[...me.wantToLearn]}::text[]) limit ${mostLookedAt})
      union ${stretch(sql`p.id >= ${start}`)} union ${stretch(sql`p.id < ${start}`)})
    select ${columns} from near join people p on p.id = near.id
    where p.status = 'active' and p.id <> ${me.id}
      and not exists (select from growth_choices g where g.person_id = p.id and not g.suggested)
      and not exists (select from growth_nudges n where n.person_id = ${me.id} and n.other_id = p.id)
      and not exists (select from cannot_meet x where (x.person_id, x.other_id) in ((${me.id}, p.id), (p.id, ${me.id})))
      and not exists (select from offers o where o.person_id = p.id and o.ended_at is null
        and (o.paused or o.paused_until > moment()::date))
    order by p.id`);
}

async function keep(tx: Db, personId: number, { id, reasons, topic }: Choice): Promise<number> {
  const { id: made } = (await tx.change<{ id: number }>(sql`
    insert into growth_nudges (person_id, other_id, reasons, topic)
    values (${personId}, ${id}, ${reasons}::text[], ${topic}) returning id`))!;
  return made;
}

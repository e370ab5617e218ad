import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { mine } from '../policy.ts';

/**
 * Begins a check, or answers the one that is open: a person has one at a time. With `same` the people of the newest
 * finished check stand in it already, with what was said of them.
 */
export async function startCheck(db: Db, me: Me, same: boolean): Promise<number> {
  return db.transaction(async (tx) => {
    const begun = await tx.change<{ id: number }>(sql`
      insert into network_checks (person_id) values (${me.id})
      on conflict (person_id) where state = 'open' do nothing returning id`);
    if (begun && same) await takeOver(tx, me, begun.id);
    return begun?.id ?? openCheck(tx, me);
  });
}

const openCheck = async (tx: Db, me: Me): Promise<number> =>
  (
    await tx.one<{ id: number }>(sql`
      select k.id from network_checks k where ${mine(me)} and k.state = 'open'`)
  ).id;

async function takeOver(tx: Db, me: Me, into: number): Promise<void> {
  const last = await tx.maybe<{ id: number }>(sql`
    select k.id from network_checks k where ${mine(me)} and k.state = 'done' order by k.id desc limit 1`);
  if (!last) return;
  await tx.run(sql`
    with before as (
      select n.*, row_number() over (order by n.id) as nth
      from network_contacts n left join people p on p.id = n.colleague_id
      where n.check_id = ${last.id} and (n.alias <> '' or p.status = 'active')),
    added as (
      insert into network_contacts (check_id, colleague_id, alias, department, frequency, known, level, unit, place,
        contact, closeness, benefits)
      select ${into}::bigint, colleague_id, alias, department, frequency, known, level, unit, place, contact, closeness,
        benefits
      from before order by nth
      returning id),
    now_called as (
      select b.id as before_id, a.id
      from before b join (select id, row_number() over (order by id) as nth from added) a on a.nth = b.nth)
    insert into network_links (check_id, one_id, other_id)
    select ${into}::bigint, one.id, other.id
    from network_links l join now_called one on one.before_id = l.one_id
      join now_called other on other.before_id = l.other_id
    where l.check_id = ${last.id}`);
}

import { fieldOpen } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { idsOf } from '#shared/colleagues/colleagues.ts';
import { most } from '../check.ts';
import { t } from '../words.ts';
import { holdOpenCheck } from './find-check.ts';

type Named = { colleague: string; outsider: string; person_id?: number | undefined };

/**
 * Names whoever stands in the form: colleagues by name, with commas between them, somebody outside, or one by id.
 * Throws Invalid where a name is nobody's or more than one person's, and where nothing was typed.
 */
export async function nameFrom(
  db: Db,
  me: Me,
  checkId: number,
  { colleague, outsider, person_id }: Named,
): Promise<void> {
  const ids = person_id === undefined ? await idsOf(db, 'colleague', colleague) : [person_id];
  if (ids.length === 0 && outsider === '')
    throw new Invalid({ colleague: (c) => t(c, 'people.nobody_typed') });
  await db.transaction(async (tx) => {
    for (const id of ids) await nameColleague(tx, me, checkId, id);
    if (outsider !== '') await nameOutsider(tx, me, checkId, outsider);
  });
}

/**
 * Names a colleague; returns their id in the check. Naming somebody twice is naming them once. Throws Invalid where
 * nobody here has it, and for oneself.
 */
export function nameColleague(db: Db, me: Me, checkId: number, id: number): Promise<number> {
  return db.transaction(async (tx) => {
    await holdOpenCheck(tx, me, checkId);
    const already = await tx.maybe<{ id: number }>(sql`
      select id from network_contacts where check_id = ${checkId} and colleague_id = ${id}`);
    if (already) return already.id;
    await requireRoom(tx, checkId);
    const named = await tx.change<{ id: number }>(sql`
      insert into network_contacts (check_id, colleague_id, department, unit)
      ${asKnown(me, checkId, id)} returning id`);
    if (!named) throw new Invalid({ colleague: (c) => t(c, 'people.nobody') });
    return named.id;
  });
}

/** What the directory lets me know of a colleague: where they work, and whether we share a manager. */
const asKnown = (me: Me, checkId: number, id: number): Sql => sql`
  select ${checkId}::bigint, p.id, case when ${fieldOpen(me, 'department')} then p.department end,
    case when not ${fieldOpen(me, 'department')} or p.department is null or self.department is null then null
      when p.department <> self.department then 'elsewhere'
      when ${fieldOpen(me, 'manager')} and p.manager_id = self.manager_id then 'team' end
  from people p join people self on self.id = ${me.id}
  where p.id = ${id} and p.status = 'active' and p.id <> self.id`;

/** Names somebody outside, as only this person knows them; returns the id in the check. */
export function nameOutsider(db: Db, me: Me, checkId: number, alias: string): Promise<number> {
  return db.transaction(async (tx) => {
    await holdOpenCheck(tx, me, checkId);
    const already = await tx.maybe<{ id: number }>(sql`
      select id from network_contacts where check_id = ${checkId} and colleague_id is null and alias = ${alias}`);
    if (already) return already.id;
    await requireRoom(tx, checkId);
    const named = await tx.change<{ id: number }>(sql`
      insert into network_contacts (check_id, alias, unit) values (${checkId}, ${alias}, 'outside') returning id`);
    return named!.id;
  });
}

async function requireRoom(tx: Db, checkId: number): Promise<void> {
  const { named } = await tx.one<{ named: number }>(sql`
    select count(*)::int as named from network_contacts where check_id = ${checkId}`);
  if (named >= most) throw new Invalid({ form: (c) => t(c, 'people.enough', { most }) });
}

/** Takes somebody out of an open check, with all that was said of them. Taking them out twice is once. */
export async function takePersonOut(db: Db, me: Me, checkId: number, contactId: number): Promise<void> {
  await db.transaction(async (tx) => {
    await holdOpenCheck(tx, me, checkId);
    await tx.run(sql`delete from network_contacts where id = ${contactId} and check_id = ${checkId}`);
  });
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me, PersonId } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { personDeactivated, personReactivated } from './happenings.ts';
import { t } from './words.ts';

/**
 * Ends somebody's access: they are signed out everywhere and cannot come back; what they contributed stays.
 * Doing it again changes nothing. Throws Invalid for oneself.
 */
export async function deactivatePerson(db: Db, me: Me, id: PersonId): Promise<void> {
  if (id === me.id) throw new Invalid({ form: (c) => t(c, 'deactivate.self') });
  await db.transaction(async (tx) => {
    const found = await tx.maybe<{ status: string }>(sql`
      select status from people where id = ${id} and status <> 'erased' for update`);
    if (!found) throw new NotFound();
    await deactivateAll(tx, me.id, [id]);
  });
}

/** The same for those who are missing from an imported list. Answers how many it was. */
export async function deactivateAll(tx: Db, by: number | null, ids: readonly number[]): Promise<number> {
  const gone = await tx.many<{ id: number }>(sql`
    update people set status = 'deactivated', deactivated_at = moment()
    where id = any (${ids}::bigint[]) and status in ('active', 'invited', 'unclaimed') returning id`);
  await tx.run(sql`delete from sessions where person_id = any (${ids}::bigint[])`);
  for (const { id } of gone) await record(tx, personDeactivated, { actor: by }, { person_id: id });
  return gone.length;
}

/** Lets somebody in again. Doing it again changes nothing. */
export async function reactivatePerson(db: Db, me: Me, id: PersonId): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await tx.maybe<{ status: string }>(sql`
      select status from people where id = ${id} and status <> 'erased' for update`);
    if (!found) throw new NotFound();
    if (found.status !== 'deactivated') return;
    // Who never was here is awaited again; who has been here can simply sign in.
    await tx.run(sql`
      update people set deactivated_at = null, status = case
        when last_seen_at is not null or exists (select 1 from passwords where person_id = ${id}) then 'active'
        else 'invited' end
      where id = ${id}`);
    await record(tx, personReactivated, { actor: me.id }, { person_id: id });
  });
}

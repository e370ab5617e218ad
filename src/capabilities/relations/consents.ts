import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { takeOut } from './take-out.ts';
import type { Source } from './source.ts';

/** Condition for a column with the id of a person: they consent to this source now. */
export const consents = (person: Sql, source: Source): Sql => sql`exists (
  select from relation_consents k where k.person_id = ${person} and k.source = ${source})`;

/** To what this person consents, with the time since when. */
export async function consentsOf(db: Db, me: Pick<Me, 'id'>): Promise<Map<Source, Date>> {
  const rows = await db.many<{ source: Source; given_at: Date }>(sql`
    select source, given_at from relation_consents where person_id = ${me.id}`);
  return new Map(rows.map(({ source, given_at }) => [source, given_at]));
}

/**
 * Consents to a source from now on, or withdraws: then what was remembered by it is gone with the same press. Nothing
 * is recorded of either, as whether somebody consents concerns nobody else.
 */
export async function setConsent(tx: Db, me: Pick<Me, 'id'>, source: Source, given: boolean): Promise<void> {
  if (given) {
    await tx.run(sql`
      insert into relation_consents (person_id, source) values (${me.id}, ${source}) on conflict do nothing`);
    return;
  }
  // What is being written down at this moment holds the consent: it is waited for, and then deleted with the rest.
  const withdrawn = await tx.run(sql`
    delete from relation_consents where person_id = ${me.id} and source = ${source}`);
  if (withdrawn > 0) await takeOut(tx, me.id, source);
}

/** Consents to these sources and to no others. */
export async function setConsents(db: Db, me: Me, wanted: ReadonlySet<Source>): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await consentsOf(tx, me);
    for (const source of before.keys()) if (!wanted.has(source)) await setConsent(tx, me, source, false);
    for (const source of wanted) if (!before.has(source)) await setConsent(tx, me, source, true);
  });
}

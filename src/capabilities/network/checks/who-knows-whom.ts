import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import { id, several } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { most } from '../check.ts';
import { holdOpenCheck } from './find-check.ts';

/** Whom of the others somebody knows now, and whom they knew when the form was drawn: only the difference is written. */
export const knowsFields = z.object({ knows: several(id), 'was.knows': z.string().max(400).default('') });

export type Knows = { met: readonly number[]; notMet: readonly number[] };

export function knowsIn({ knows, 'was.knows': was }: z.output<typeof knowsFields>): Knows {
  const had = was
    .split(',')
    .filter((one) => /^\d{1,15}$/.test(one))
    .map(Number);
  return {
    met: knows.filter((one) => !had.includes(one)).slice(0, most),
    notMet: had.filter((one) => !knows.includes(one)),
  };
}

/** Keeps who of the others in an open check somebody knows. Whoever is not named stays as they are. */
export async function keepWhoKnowsWhom(
  db: Db,
  me: Me,
  checkId: number,
  contactId: number,
  { met, notMet }: Knows,
): Promise<void> {
  await db.transaction(async (tx) => {
    await holdOpenCheck(tx, me, checkId);
    const found = await tx.maybe(sql`
      select 1 from network_contacts where id = ${contactId} and check_id = ${checkId}`);
    if (!found) throw new NotFound();
    await tx.run(sql`
      delete from network_links
      where check_id = ${checkId} and (one_id = ${contactId} and other_id = any(${[...notMet]}::bigint[])
        or other_id = ${contactId} and one_id = any(${[...notMet]}::bigint[]))`);
    await tx.run(sql`
      insert into network_links (check_id, one_id, other_id)
      select ${checkId}, least(n.id, ${contactId}::bigint), greatest(n.id, ${contactId}::bigint) from network_contacts n
      where n.check_id = ${checkId} and n.id <> ${contactId}::bigint and n.id = any(${[...met]}::bigint[])
      on conflict do nothing`);
  });
}

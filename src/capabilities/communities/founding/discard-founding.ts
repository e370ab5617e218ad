import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { t } from '../words.ts';
import { holdFounding } from './write-draft.ts';

/** Gives a founding up. Throws Invalid once something has been written in it, which is not thrown away. */
export async function discardFounding(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdFounding(tx, me, slug);
    const written = await tx.maybe(sql`select 1 from discussions where community_id = ${id} limit 1`);
    if (written) throw new Invalid({ form: (c) => t(c, 'founding.not_empty') });
    await tx.run(sql`delete from communities where id = ${id}`);
  });
}

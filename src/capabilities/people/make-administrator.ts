import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me, PersonId } from '#platform/http/me.ts';
import { t } from './words.ts';

/** Gives or takes the administration of the site. Nobody takes it from themselves, so that one is always left. */
export async function makeAdministrator(db: Db, me: Me, id: PersonId, administrator: boolean): Promise<void> {
  if (id === me.id && !administrator) throw new Invalid({ administrator: (c) => t(c, 'admin.keep_one') });
  await db.transaction(async (tx) => {
    const changed = await tx.run(sql`
      update people set administrator = ${administrator} where id = ${id} and status in ('active', 'invited')`);
    if (changed === 0) throw new NotFound();
  });
}

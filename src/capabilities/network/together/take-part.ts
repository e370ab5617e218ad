import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { newestFinished } from '../checks/find-check.ts';
import { answersOf } from '../measures/answers.ts';
import { axesOf } from '../measures/axes.ts';
import { measure } from '../measures/measure.ts';
import { t } from '../words.ts';
import { asRow } from './counted-checks.ts';
import { findShared, holdOpenShared } from './find-shared.ts';

/** Counts one's newest finished check in a shared one; another press later counts a newer one. Throws Invalid without any. */
export async function countMine(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    await holdOpenShared(tx, me, id);
    const newest = await newestFinished(tx, me);
    if (!newest) throw new Invalid({ form: (c) => t(c, 'together.no_check') });
    const axes = asRow(axesOf(measure(answersOf(newest))));
    await tx.run(sql`
      insert into shared_check_parts (shared_check_id, check_id, person_id, axes)
      values (${id}, ${newest.id}, ${me.id}, ${axes}::real[])
      on conflict (shared_check_id, person_id) do update set check_id = excluded.check_id, axes = excluded.axes`);
  });
}

/** Takes one's check out again, also when it is closed. */
export async function countMineNoMore(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const shared = await findShared(tx, me, id);
    if (!shared.community) throw new NotFound();
    await tx.run(sql`delete from shared_check_parts where shared_check_id = ${id} and person_id = ${me.id}`);
  });
}

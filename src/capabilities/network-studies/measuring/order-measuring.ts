import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { enqueue } from '#platform/jobs/job.ts';
import { mine } from '../policy.ts';
import { measuring } from './measure-study.ts';

/** Orders that a network is measured, also again after it failed. Ordering what is under way or done changes nothing. */
export async function orderMeasuring(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await tx.maybe<{ state: string }>(
      sql`select s.state from network_studies s where s.id = ${id} and ${mine(me)} for update`,
    );
    if (!found) throw new NotFound();
    if (found.state !== 'read' && found.state !== 'failed') return;
    await tx.run(sql`
      update network_studies set state = 'waiting', share = 0, step = null, version = version + 1 where id = ${id}`);
    await enqueue(tx, measuring, { id }, { key: `measure network ${id}` });
  });
}

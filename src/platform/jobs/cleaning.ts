import { sql } from '#platform/database/sql.ts';
import { recurring } from './job.ts';

/** Forgets what is only kept for a while: keys of writes after two days, counted tries after one. */
export const cleaning = recurring('clean', '17 * * * *', async ({ db }) => {
  await db.run(sql`delete from idempotency_keys where created_at < moment() - interval '2 days'`);
  await db.run(sql`delete from attempts where window_start < moment() - interval '1 day'`);
});

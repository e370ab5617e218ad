import { sql } from '#platform/database/sql.ts';
import { recurring } from '#platform/jobs/job.ts';
import { keptDays } from './draft.ts';

/** Drafts that nobody has touched for a long time. */
export const forgetOldDrafts = recurring('forget old drafts', '29 3 * * *', async ({ db }) => {
  await db.run(sql`delete from drafts where saved_at < moment() - make_interval(days => ${keptDays})`);
});

import { personDeactivated } from '#capabilities/people/index.ts';
import { sql } from '#platform/database/sql.ts';
import { recurring } from '#platform/jobs/job.ts';
import { on } from '#shared/activity/happening.ts';

/**
 * Nobody who is deactivated gets in, whatever they hold. What they held is thrown away besides, so that
 * it does not come back to life with a person who is reactivated later.
 */
export const forgetWhoLeft = on(personDeactivated, 'end sessions and tokens', async ({ db }, { data }) => {
  await db.transaction(async (tx) => {
    const left = sql`(select id from people where id = ${data.person_id} and status <> 'active')`;
    await tx.run(sql`delete from sessions where person_id in ${left}`);
    await tx.run(sql`delete from access_tokens where person_id in ${left}`);
    await tx.run(sql`delete from mailed_links where person_id in ${left}`);
  });
});

/** Throws away what opens nothing any more; invitations that nobody answered, after a year. */
export const forgetExpired = recurring('forget expired sign-ins', '43 * * * *', async ({ db }) => {
  await db.run(sql`delete from sessions where expires_at < moment()`);
  await db.run(sql`delete from mailed_links where expires_at < moment()`);
  await db.run(sql`delete from invitations where expires_at < moment() - interval '1 year'`);
});

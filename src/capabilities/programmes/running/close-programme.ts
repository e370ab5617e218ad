import { closeSpace } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdProgrammeToOrganise } from '../find-programme.ts';
import { groupClosed, programmeClosed } from '../happenings.ts';
import { t } from '../words.ts';

/**
 * Ends a programme: its groups close, their rooms can be read on, and `words` say what came out of it. Throws
 * Forbidden for what does not run.
 */
export async function closeProgramme(db: Db, me: Me, slug: string, words: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id, state, space_id, facilitators_space_id } = await holdProgrammeToOrganise(tx, me, slug);
    if (state === 'closed') return;
    if (state !== 'running' && state !== 'forming') throw new Forbidden((c) => t(c, 'closing.not_running'));
    await tx.run(sql`
      update programmes set state = 'closed', closed_at = moment(), closing_words = ${words}, next_round_on = null,
        version = version + 1
      where id = ${id}`);
    await tx.run(
      sql`update rounds set state = 'discarded' where programme_id = ${id} and state = 'proposed'`,
    );
    await tx.run(sql`
      update groups set state = 'discarded' where programme_id = ${id} and state in ('proposed', 'gathering')`);
    const groups = await tx.many<{ id: number; space_id: number | null }>(sql`
      update groups set state = 'closed', closed_at = moment() where programme_id = ${id} and state = 'running'
      returning id, space_id`);
    for (const group of groups) {
      if (group.space_id !== null) await closeSpace(tx, group.space_id);
      await record(tx, groupClosed, { actor: me.id, programme: id, group: group.id }, {});
    }
    for (const room of [space_id, facilitators_space_id]) if (room !== null) await closeSpace(tx, room);
    await record(tx, programmeClosed, { actor: me.id, programme: id }, {});
  });
}

import { closeSpace } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdProgrammeToOrganise } from '../find-programme.ts';
import { closeGroup } from '../groups/close-group.ts';
import type { HeldGroup } from '../groups/group-people.ts';
import { programmeClosed } from '../happenings.ts';
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
    for (const group of await runningGroups(tx, id)) await closeGroup(tx, group, me.id);
    for (const room of [space_id, facilitators_space_id]) if (room !== null) await closeSpace(tx, room);
    await record(tx, programmeClosed, { actor: me.id, programme: id }, {});
  });
}

const runningGroups = (tx: Db, programmeId: number): Promise<HeldGroup[]> =>
  tx.many<HeldGroup>(sql`
    select id, programme_id, round_id, space_id from groups
    where programme_id = ${programmeId} and state = 'running' order by id for no key update`);

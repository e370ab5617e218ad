import { closeGroup, holdGroup, takeFromGroup } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { matchEnded } from '../happenings.ts';
import { t } from '../words.ts';
import { findPair } from './ask-to-go-on.ts';

/**
 * Ends the time together, without fault and without a reason; `word` of thanks reaches the others alone. Where several
 * are accompanied together, one of them leaves and the others go on. Throws Forbidden for what does not run.
 */
export async function endPair(db: Db, me: Me, groupId: number, word: string): Promise<void> {
  await db.transaction(async (tx) => {
    await findPair(tx, me, groupId);
    const group = await holdGroup(tx, me, groupId);
    if (group.state !== 'running') throw new Forbidden((c) => t(c, 'ending.over'));
    const others = group.people.filter(({ id }) => id !== me.id);
    const goesOn = others.length > 1 && others.some(({ gives }) => gives);
    const held = { ...group, round_id: group.round_id ?? null };
    if (goesOn) await takeFromGroup(tx, held, me.id, me.id);
    else await closeGroup(tx, held, me.id);
    const place = { actor: me.id, programme: group.programme_id, group: group.id };
    await record(tx, matchEnded, place, { person_ids: others.map(({ id }) => id), word });
  });
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdProgramme } from '../find-programme.ts';
import { takeFromGroup, type HeldGroup } from '../groups/group-people.ts';
import { participantLeft } from '../happenings.ts';
import { moveUp } from '../intake/places.ts';
import type { Programme } from '../programme.ts';
import { t } from '../words.ts';

/**
 * Goes out of a programme and of its groups, without fault and without a reason. `word` reaches its organisers alone.
 * What was answered at the intake is forgotten; whoever waits longest moves up. Throws Forbidden for who is not in it.
 */
export async function leaveProgramme(db: Db, me: Me, slug: string, word: string): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdProgramme(tx, me, slug);
    const { mine } = programme;
    if (mine?.state !== 'in' && mine?.state !== 'waiting') throw new Forbidden((c) => t(c, 'leave.not_in'));
    await takeOut(tx, programme, me.id, { actor: me.id, state: 'left', word });
  });
}

type Leaving = { actor: number | null; state: 'left' | 'declined'; word?: string };

/** The same for somebody, whoever decided it. The programme is held. */
export async function takeOut(
  tx: Db,
  programme: Pick<Programme, 'id' | 'places' | 'state' | 'runs' | 'grouping'>,
  personId: number,
  { actor, state, word = '' }: Leaving,
): Promise<void> {
  const left = await tx.run(sql`
    update participants set state = ${state}, answers = '{}', consents = '{}', left_at = moment(), leaving_word = ${word},
      paused_until = null, version = version + 1
    where programme_id = ${programme.id} and person_id = ${personId} and state in ('in', 'waiting')`);
  if (left === 0) return;
  await tx.run(sql`
    delete from cannot_meet where programme_id = ${programme.id} and person_id = ${personId}`);
  for (const group of await groupsOf(tx, programme.id, personId))
    await takeFromGroup(tx, group, personId, actor);
  await record(tx, participantLeft, { actor, programme: programme.id }, { person_id: personId });
  await moveUp(tx, programme);
}

/** Those that have not ended, held. */
const groupsOf = (tx: Db, programmeId: number, personId: number): Promise<HeldGroup[]> =>
  tx.many<HeldGroup>(sql`
    select g.id, g.programme_id, g.round_id, g.space_id from groups g
    where g.programme_id = ${programmeId} and g.state in ('gathering', 'running') and exists (
      select from group_members m where m.group_id = g.id and m.person_id = ${personId} and m.left_at is null)
    order by g.id for no key update`);

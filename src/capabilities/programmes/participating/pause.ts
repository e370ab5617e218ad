import { now } from '#platform/clock.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdProgramme } from '../find-programme.ts';
import { participantPaused } from '../happenings.ts';
import type { Programme } from '../programme.ts';
import { t } from '../words.ts';

/** Where groups form again and again, one can sit some of it out. */
export const canPause = ({ runs, grouping }: Pick<Programme, 'runs' | 'grouping'>): boolean =>
  runs !== 'cohort' || grouping === 'matching';

/** Nobody is grouped with me before this day; null takes the pause back. Groups that I am in stay as they are. */
export async function pauseUntil(db: Db, me: Me, slug: string, until: string | null): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdProgramme(tx, me, slug);
    if (programme.mine?.state !== 'in') throw new Forbidden((c) => t(c, 'leave.not_in'));
    if (!canPause(programme)) throw new Forbidden((c) => t(c, 'pause.not_here'));
    if (until !== null && until <= (await now(tx)).toISOString().slice(0, 10))
      throw new Invalid({ until: (c) => t(c, 'pause.in_future') });
    await tx.run(sql`
      update participants set paused_until = ${until}::date
      where programme_id = ${programme.id} and person_id = ${me.id}`);
    if (until !== null)
      await record(
        tx,
        participantPaused,
        { actor: me.id, programme: programme.id },
        { person_id: me.id, until },
      );
  });
}

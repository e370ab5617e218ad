import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { requireUnchanged, type Version } from '#shared/versions/version.ts';
import { holdProgrammeToOrganise } from '../find-programme.ts';
import { requireOffering } from '../founding/found-programme.ts';
import type { Plan } from '../founding/plan.ts';
import { programmeChanged } from '../happenings.ts';
import { moveUp } from '../intake/places.ts';
import type { Programme } from '../programme.ts';
import { t } from '../words.ts';
import { changedFields } from './foresee-change.ts';

/**
 * Settles name, audience, dates and places anew. More places let in who waits longest. Throws Forbidden for what is
 * over, and Invalid where somebody else was faster than `drawnFrom`.
 */
export async function changeProgramme(
  db: Db,
  me: Me,
  slug: string,
  plan: Plan,
  drawnFrom?: Version,
): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    requireGoing(programme);
    const fields = changedFields(programme, plan);
    if (fields.length === 0) return;
    requireUnchanged(drawnFrom, String(programme.version));
    if (fields.includes('audience') && plan.community_id !== programme.community_id)
      await requireOffering(tx, me, plan.community_id);
    await write(tx, programme, plan);
    await record(tx, programmeChanged, { actor: me.id, programme: programme.id }, { fields });
    await moveUp(tx, { ...programme, places: plan.places });
  });
}

export function requireGoing({ state }: Pick<Programme, 'state'>): void {
  if (state === 'closed' || state === 'cancelled') throw new Forbidden((c) => t(c, 'programme.is_over'));
}

async function write(tx: Db, { id, starts_on }: Programme, plan: Plan): Promise<void> {
  await tx.run(sql`
    update programmes set name = ${plan.name}, purpose = ${plan.purpose}, community_id = ${plan.community_id},
      audience = ${plan.audience === null ? null : JSON.stringify(plan.audience)}::jsonb,
      opens_at = case when state = 'draft' then ${plan.opens_on}::date::timestamp at time zone ${plan.time_zone} else opens_at end,
      closes_at = (${plan.closes_on}::date + 1)::timestamp at time zone ${plan.time_zone},
      starts_on = ${plan.starts_on}::date, places = ${plan.places}, time_zone = ${plan.time_zone},
      meeting_link = ${plan.meeting_link}, version = version + 1,
      next_round_on = case when next_round_on = ${starts_on}::date then ${plan.starts_on}::date else next_round_on end
    where id = ${id}`);
}

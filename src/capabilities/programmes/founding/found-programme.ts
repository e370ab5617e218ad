import { findFormat, keepVersion, type Declaration } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { programmeFounded } from '../happenings.ts';
import { writePilot, type PilotPlan } from '../pilots/write-pilot.ts';
import { t } from '../words.ts';
import { listOfferings } from './audience.ts';
import { slugFor } from './free-slug.ts';
import type { Plan } from './plan.ts';

export type Founded = { id: number; slug: string };

/**
 * Begins a programme that runs this format, as a draft that its organiser alone sees. Anybody may. Throws NotFound
 * for a format that they may not run, Invalid for a community that they do not own.
 */
export async function foundProgramme(
  db: Db,
  me: Me,
  formatKey: string,
  plan: Plan,
  pilot: PilotPlan | null = null,
): Promise<Founded> {
  return db.transaction(async (tx) => {
    const declared = await findFormat(tx, me, formatKey);
    await requireOffering(tx, me, plan.community_id);
    const programme = await insert(tx, plan, await keepVersion(tx, declared), declared);
    await tx.run(sql`
      insert into programme_organisers (programme_id, person_id) values (${programme.id}, ${me.id})`);
    if (pilot) await writePilot(tx, programme.id, pilot);
    await record(tx, programmeFounded, { actor: me.id, programme: programme.id }, {});
    return programme;
  });
}

/** A programme is offered in the name of a community by its owners alone. */
export async function requireOffering(tx: Db, me: Me, communityId: number | null): Promise<void> {
  if (communityId === null) return;
  const own = await listOfferings(tx, me);
  if (!own.some(({ id }) => id === communityId))
    throw new Invalid({ community_id: (c) => t(c, 'plan.not_yours') });
}

/** Under the address of its name, or the first free one with a number, also when two do it at once. */
export async function insert(
  tx: Db,
  plan: Plan,
  versionId: number,
  declared: Declaration,
  more: { follows?: number; adjustments?: Record<string, unknown> } = {},
): Promise<Founded> {
  const { follows = null, adjustments = {} } = more;
  for (let attempt = 1; ; attempt++) {
    const founded = await tx.maybe<Founded>(sql`
      insert into programmes (slug, name, purpose, format_version_id, format_key, runs, grouping, community_id, audience,
        opens_at, closes_at, starts_on, places, time_zone, meeting_link, follows_id, adjustments)
      values (${slugFor(plan.name, attempt)}, ${plan.name}, ${plan.purpose}, ${versionId}, ${declared.key},
        ${declared.runs}, ${declared.grouping.by}, ${plan.community_id},
        ${plan.audience === null ? null : JSON.stringify(plan.audience)}::jsonb,
        ${plan.opens_on}::date::timestamp at time zone ${plan.time_zone},
        (${plan.closes_on}::date + 1)::timestamp at time zone ${plan.time_zone},
        ${plan.starts_on}::date, ${plan.places}, ${plan.time_zone}, ${plan.meeting_link}, ${follows},
        ${JSON.stringify(adjustments)}::jsonb)
      on conflict (slug) do nothing returning id, slug`);
    if (founded) return founded;
  }
}

import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import { optionalText, text } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdProgrammeToOrganise } from '../find-programme.ts';
import { pilotDecided } from '../happenings.ts';
import { requireGoing } from '../settings/change-programme.ts';
import { t } from '../words.ts';
import { decisions, findPilot } from './find-pilot.ts';
import { writePilot, type PilotPlan } from './write-pilot.ts';

export const decisionSchema = z.object({
  decision: z.enum(decisions),
  why: text(2000),
  results: z
    .array(
      z.object({ position: z.int().min(1).max(8), result: optionalText(500), met: z.boolean().nullable() }),
    )
    .max(8),
});
export type PilotDecision = z.output<typeof decisionSchema>;

/** Settles what a pilot is to find out, as long as nothing was decided. */
export async function planPilot(db: Db, me: Me, slug: string, plan: PilotPlan): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    requireGoing(programme);
    const before = await findPilot(tx, programme.id);
    if (before?.decision) throw new Forbidden((c) => t(c, 'pilot.decided_already'));
    await writePilot(tx, programme.id, plan);
  });
}

/** What a pilot found and what follows from it, decided once and for good. Throws Invalid for a second decision. */
export async function decidePilot(db: Db, me: Me, slug: string, decided: PilotDecision): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdProgrammeToOrganise(tx, me, slug);
    const pilot = await findPilot(tx, id);
    if (!pilot) throw new NotFound();
    if (pilot.decision) throw new Invalid({ decision: (c) => t(c, 'pilot.decided_already') });
    await tx.run(sql`
      update pilot_criteria k set result = given.result, met = given.met
      from jsonb_to_recordset(${JSON.stringify(decided.results)}::jsonb) as given (position integer, result text, met boolean)
      where k.programme_id = ${id} and k.position = given.position`);
    await tx.run(sql`
      update pilots set decision = ${decided.decision}, why = ${decided.why}, decided_by = ${me.id}, decided_at = moment()
      where programme_id = ${id}`);
    await record(tx, pilotDecided, { actor: me.id, programme: id }, { decision: decided.decision });
  });
}

import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { day, text } from '#platform/http/fields.ts';

/** What a pilot is to find out, until when, and by what it is judged. */
export const pilotSchema = z.object({
  question: text(500),
  ends_on: day,
  criteria: z
    .array(z.object({ what: text(300), target: text(120) }))
    .min(1)
    .max(8),
});
export type PilotPlan = z.output<typeof pilotSchema>;

/** Makes a programme a pilot, or settles anew what the pilot is to find out. */
export async function writePilot(tx: Db, programmeId: number, pilot: PilotPlan): Promise<void> {
  const { question, ends_on, criteria } = pilot;
  await tx.run(sql`
    insert into pilots (programme_id, question, ends_on) values (${programmeId}, ${question}, ${ends_on}::date)
    on conflict (programme_id) do update set question = excluded.question, ends_on = excluded.ends_on`);
  await tx.run(sql`
    delete from pilot_criteria where programme_id = ${programmeId} and position > ${criteria.length}`);
  await tx.run(sql`
    insert into pilot_criteria (programme_id, position, what, target)
    select ${programmeId}, position, what, target
    from rows from (jsonb_to_recordset(${JSON.stringify(criteria)}::jsonb) as (what text, target text))
      with ordinality as given (what, target, position)
    on conflict (programme_id, position) do update set what = excluded.what, target = excluded.target`);
}

import { findVersion, type Declaration } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** What of a programme is needed to keep the rooms and groups that go with it. */
export type Running = {
  id: number;
  name: string;
  state: string;
  runs: string;
  grouping: string;
  time_zone: string;
  places: number | null;
  space_id: number | null;
  facilitators_space_id: number | null;
  today: string;
  declared: Declaration;
};

/** The programme, held, whoever acts: for what follows by itself. Null where it is gone. */
export async function holdRunning(tx: Db, id: number): Promise<Running | null> {
  const row = await tx.maybe<Omit<Running, 'declared'> & { format_version_id: number }>(sql`
    select id, name, state, runs, grouping, time_zone, places, space_id, facilitators_space_id, format_version_id,
      to_char(moment() at time zone time_zone, 'YYYY-MM-DD') as today
    from programmes where id = ${id} for no key update`);
  if (!row) return null;
  const { format_version_id, ...programme } = row;
  return { ...programme, declared: await findVersion(tx, format_version_id) };
}

export const hasStepsWith = (declared: Declaration, whom: 'programme' | 'facilitators'): boolean =>
  declared.steps.some((step) => step.with === whom);

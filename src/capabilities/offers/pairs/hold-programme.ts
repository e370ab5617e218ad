import { findVersion, type Declaration } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** What of a programme people who find each other need, whoever acts. */
export type HeldProgramme = {
  id: number;
  state: string;
  runs: string;
  grouping: string;
  time_zone: string;
  adjustments: Record<string, unknown>;
  /** The day on which groups begin that are formed now, in the programme's time zone. */
  begins: string;
  declared: Declaration;
};

/** The programme, held until the transaction ends, so that places in it are given out one after another. */
export async function holdForPairs(tx: Db, id: number): Promise<HeldProgramme> {
  const { format_version_id, ...programme } = await tx.one<
    Omit<HeldProgramme, 'declared'> & { format_version_id: number }
  >(sql`
    select id, state, runs, grouping, time_zone, adjustments, format_version_id,
      to_char(greatest(starts_on, (moment() at time zone time_zone)::date), 'YYYY-MM-DD') as begins
    from programmes where id = ${id} for no key update`);
  return { ...programme, declared: await findVersion(tx, format_version_id) };
}

/** Whether groups may begin in it now. */
export const takesPairs = ({ state }: Pick<HeldProgramme, 'state'>): boolean =>
  state === 'open' || state === 'forming' || state === 'running';

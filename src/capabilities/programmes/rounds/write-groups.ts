import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { FormedGroup } from './proposal.ts';

type Of = { id: number; programmeId: number; timeZone: string };

/** So many groups go to the database at once. */
const batch = 500;

/** Writes the groups of a round down, which nobody but the organisers know of yet. */
export async function writeGroups(
  tx: Db,
  round: Of,
  groups: readonly FormedGroup[],
  nameOf: (number: number) => string,
): Promise<void> {
  for (let from = 0; from < groups.length; from += batch) {
    const rows = groups.slice(from, from + batch).map((group, at) => ({
      ...group,
      number: from + at + 1,
      name: nameOf(from + at + 1),
    }));
    await tx.run(sql`
      with given as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one
          (number int, name text, slot text, score double precision, reasons jsonb, people jsonb)),
      made as (
        insert into groups (programme_id, round_id, number, name, state, time_zone, slot, score, reasons)
        select ${round.programmeId}, ${round.id}, number, name, 'proposed', ${round.timeZone}, slot, score, reasons
        from given order by number returning id, number)
      insert into group_members (group_id, person_id, programme_id, round_id, role, gives, facilitates)
      select made.id, placed.id, ${round.programmeId}, ${round.id}, placed.role, placed.gives, placed.facilitates
      from made join given using (number),
        jsonb_to_recordset(given.people) as placed (id bigint, role text, gives boolean, facilitates boolean)`);
  }
}

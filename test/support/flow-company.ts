import { sql } from '#platform/database/sql.ts';
import type { Stoa } from './stoa.ts';

/** Somebody of a made-up company: where they belong, and their place in it. */
export type Placed = { id: number; department: string; location: string; level: string };

const levels = ['Junior', 'Senior', 'Lead'];

/** So many people of each department, in two places and on three levels, who agreed to be counted in the flow. */
export async function makeCompany(stoa: Stoa, sizes: Readonly<Record<string, number>>): Promise<Placed[]> {
  const rows = Object.entries(sizes).flatMap(([department, size]) =>
    Array.from({ length: size }, (_, i) => ({
      name: `${department} ${i}`,
      department,
      location: i % 3 === 0 ? 'Porto' : 'Leeds',
      level: levels[i % levels.length]!,
    })),
  );
  return stoa.ground.db.transaction(async (tx) => {
    const people = await tx.many<Placed>(sql`
      insert into people (name, department, location, level)
      select name, department, location, level from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as one (name text, department text, location text, level text)
      returning id, department, location, level`);
    await tx.run(sql`
      insert into relation_consents (person_id, source)
      select id, 'flow' from unnest(${people.map(({ id }) => id)}::bigint[]) id`);
    return people;
  });
}

/** Who learned from whom in this month, once each. */
export async function makeLessons(
  stoa: Stoa,
  lessons: readonly (readonly [taker: number, giver: number])[],
  month: string,
): Promise<void> {
  await stoa.ground.db.run(sql`
    insert into relations (person_id, other_id, source, way, month, first_on, last_on)
    select taker, giver, 'flow', 'from', ${month}, ${month}, ${month}
    from jsonb_to_recordset(${JSON.stringify(lessons.map(([taker, giver]) => ({ taker, giver })))}::jsonb)
      as one (taker bigint, giver bigint)
    on conflict do nothing`);
}

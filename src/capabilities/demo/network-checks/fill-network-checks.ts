import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { chance } from '../chance.ts';
import type { Person } from '../fill/fill-people.ts';
import { daysBefore } from '../when.ts';
import { fillCheck } from './fill-check.ts';
import { fillTogether } from './fill-together.ts';
import { told } from './told.ts';

type Company = { people: ReadonlyMap<string, Person>; now: Date };

/** Checks of their networks that some have made, what a team found out together, and who helps whom in it. */
export async function fillNetworkChecks(tx: Db, { people, now }: Company): Promise<void> {
  const draw = chance(1972);
  const here = [...people.values()].filter(({ active }) => active);
  for (const { person, ago, outside, done } of told.checks) {
    const id = await fillCheck(tx, {
      draw,
      here,
      mine: people.get(person)!,
      outside,
      at: daysBefore(now, ago),
    });
    for (const place of done)
      await tx.run(sql`
        update network_moves set state = 'done', taken_at = ${daysBefore(now, ago - 6)}, ended_at = ${daysBefore(now, ago - 30)}
        where id = (select id from network_moves where check_id = ${id} order by id offset ${place} limit 1)`);
  }
  await fillTogether(tx, { draw, here, now });
}

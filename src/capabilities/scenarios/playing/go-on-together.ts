import { sql } from '#platform/database/sql.ts';
import { forAll } from '../door.ts';
import type { Actor, World } from '../world.ts';
import { happens } from './chance.ts';
import type { Played } from './organise.ts';

type Pair = { id: number; people: number[] };

const willing = 0.4;

/** Some pairs want to go on: one of them says so, then the other. Answers how many do. */
export async function goOnTogether(
  { db, door, random }: World,
  { id }: Played,
  actors: ReadonlyMap<number, Actor>,
): Promise<number> {
  const pairs = await db.many<Pair>(sql`
    select g.id, array_agg(m.person_id order by m.gives, m.person_id) as people
    from groups g join group_members m on m.group_id = g.id and m.left_at is null
    where g.programme_id = ${id} and g.kind = 'group' and g.state = 'running'
    group by g.id having count(*) > 1 order by g.id`);
  const those = pairs.filter(() => happens(random, willing));
  await forAll(those, async (pair) => {
    for (const person of pair.people)
      await door.call(actors.get(person)!.token, 'POST', `/groups/${pair.id}/renewal`, { answer: 'yes' });
  });
  return those.length;
}

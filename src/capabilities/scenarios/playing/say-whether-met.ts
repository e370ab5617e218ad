import { sql } from '#platform/database/sql.ts';
import { forAll } from '../door.ts';
import type { Actor, World } from '../world.ts';
import { happens } from './chance.ts';
import type { Played } from './organise.ts';

type Asked = { group_id: number; step_id: number; person_id: number };

/** Of those who are asked this share answers; of the groups this share did not meet. */
const answer = 0.12;
const missed = 0.1;

/** Some of those who were drawn say whether they met. Answers how many did. */
export async function sayWhetherMet(
  world: World,
  { id }: Played,
  actors: ReadonlyMap<number, Actor>,
): Promise<number> {
  const asked = await world.db.many<Asked>(sql`
    select s.group_id, s.id as step_id, m.person_id
    from steps s join groups g on g.id = s.group_id join group_members m on m.group_id = g.id and m.left_at is null
    where s.programme_id = ${id} and s.kind = 'check-in' and s.state = 'open' and g.state = 'running'
    order by s.id, m.person_id`);
  const answering = asked
    .filter(({ person_id }) => actors.has(person_id) && happens(world.random, answer))
    .map((one) => ({ ...one, met: happens(world.random, missed) ? 'no' : 'yes' }));
  await forAll(answering, ({ group_id, step_id, person_id, met }) =>
    world.door.call(actors.get(person_id)!.token, 'PUT', `/groups/${group_id}/steps/${step_id}/work`, {
      answers: { met },
      done: true,
    }),
  );
  return answering.length;
}

import { sql } from '#platform/database/sql.ts';
import { forAll } from '../door.ts';
import type { Actor, World } from '../world.ts';
import { happens } from './chance.ts';
import type { Played } from './organise.ts';

type Due = { id: number; people: number[]; leads: number | null };

/** How often somebody cannot come, and how often a group meets elsewhere and only notes it down here. */
const absent = 0.12;
const elsewhere = 0.5;

export type Held = { sessions: number; came: number; could: number };

/** Every group whose session has come meets, with those who can; where nobody can, it does not. */
export async function holdSessions(
  world: World,
  programme: Played,
  actors: ReadonlyMap<number, Actor>,
): Promise<Held> {
  const held = { sessions: 0, came: 0, could: 0 };
  const meetings = (await listDue(world, programme)).map((due) => ({
    ...due,
    there: due.people.filter((id) => actors.has(id) && !happens(world.random, absent)),
    noted: happens(world.random, elsewhere),
  }));
  await forAll(meetings, async ({ id, people, leads, there, noted }) => {
    const leader = actors.get(there.find((one) => one === leads) ?? there[0] ?? 0);
    if (!leader || there.length < 2) return;
    await hold(world, leader, id, { there, noted: noted || leader.id !== leads });
    held.sessions += 1;
    held.came += there.length;
    held.could += people.length;
  });
  return held;
}

async function hold(
  { door }: World,
  { token }: Actor,
  session: number,
  { there, noted }: { there: number[]; noted: boolean },
): Promise<void> {
  const at = `/sessions/${session}`;
  if (noted) return void (await door.call(token, 'POST', `${at}/record`, { people: there }));
  await door.call(token, 'POST', `${at}/beginning`, { people: there });
  await door.call(token, 'POST', `${at}/ending`);
}

/** The sessions whose step is open, one a group. */
const listDue = ({ db }: World, { id }: Played): Promise<Due[]> =>
  db.many<Due>(sql`
    select distinct on (m.group_id) m.id,
      array(select gm.person_id from group_members gm where gm.group_id = m.group_id and gm.left_at is null
        order by gm.person_id) as people,
      (select gm.person_id from group_members gm where gm.group_id = m.group_id and gm.left_at is null and gm.facilitates
        order by gm.person_id limit 1) as leads
    from meetings m join steps s on s.id = m.step_id join groups g on g.id = m.group_id
    where m.programme_id = ${id} and m.state = 'planned' and s.state = 'open' and g.state = 'running'
    order by m.group_id, s.position`);

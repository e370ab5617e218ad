import { bringNetwork, measureNow } from '#capabilities/network-studies/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { chance } from '../chance.ts';
import { daysBefore } from '../when.ts';
import type { Person } from './fill-people.ts';

const asked = 16;

/** A survey that the learning manager had done elsewhere: who asks whom for advice. Most stay in their department. */
export async function fillNetworks(tx: Db, people: ReadonlyMap<string, Person>, now: Date): Promise<void> {
  const draw = chance(2311);
  const here = [...people.values()].filter(({ active, email }) => active && email !== null);
  const lines = here.flatMap((one) => {
    const near = here.filter((other) => other !== one && other.department === one.department);
    const far = here.filter((other) => other.department !== one.department && other.place === one.place);
    const named = [
      ...draw.some(near, draw.between(2, 4)),
      ...draw.some(far, draw.between(0, 2)),
      ...(draw.share() < 0.2 ? draw.some(here, 1).filter((other) => other !== one) : []),
    ];
    return [...new Set(named)].map((other) => `${one.email},${other.email},${draw.between(1, 5)}`);
  });
  const owner = people.get('beatriz')!;
  const file = {
    name: 'advice-survey.csv',
    bytes: Buffer.from(['source,target,weight', ...lines].join('\n')),
  };
  const id = await bringNetwork(tx, owner, { name: 'Who asks whom for advice', file, directed: true });
  await measureNow(tx, id, () => {});
  const at = daysBefore(now, asked);
  await tx.run(sql`update network_studies set created_at = ${at}, measured_at = ${at} where id = ${id}`);
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { readPool, type Formable } from '../forming/read-pool.ts';
import type { Pool } from '../forming/pool.ts';
import type { Round } from '../proposal.ts';

/** A group of a proposal as the people in it. */
export type Standing = { id: number; name: string; members: number[]; givers: number[] };

/** Every group of a proposal, and the pool of all who stand in it or wait. */
export async function readStanding(
  db: Db,
  programme: Formable,
  round: Pick<Round, 'id' | 'waiting'>,
): Promise<{ groups: Standing[]; pool: Pool }> {
  const groups = await db.many<Standing>(sql`
    select g.id, g.name, coalesce(array_agg(m.person_id order by m.person_id)
        filter (where m.person_id is not null), '{}') as members,
      coalesce(array_agg(m.person_id) filter (where m.gives), '{}') as givers
    from groups g left join group_members m on m.group_id = g.id and m.left_at is null
    where g.round_id = ${round.id} and g.state = 'proposed' group by g.id order by g.id`);
  const everyone = [...groups.flatMap(({ members }) => members), ...round.waiting.map(({ id }) => id)];
  return { groups, pool: await readPool(db, programme, { also: everyone, among: [] }) };
}

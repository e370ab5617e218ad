import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { ThreadPlan } from './plan-thread.ts';

/** A thread that is here already, held so that nobody writes in it meanwhile. */
export type Held = { id: number; posts_count: number };

/**
 * The threads that an earlier run brought, by their opening in the file. One that was merged is the one that took it
 * in; one that was deleted is not among them.
 */
export async function holdThreads(tx: Db, plans: readonly ThreadPlan[]): Promise<Map<string, Held>> {
  const known = plans.flatMap(({ opening }) =>
    opening.discussion_id === null ? [] : [[opening.external_id, opening.discussion_id] as const],
  );
  const ids = known.map(([, id]) => id);
  const held = await tx.many<Held>(sql`
    select id, posts_count from discussions where id = any(${ids}::bigint[]) and deleted_at is null
    order by id for no key update`);
  const byId = new Map(held.map((one) => [one.id, one]));
  return new Map(
    known.flatMap(([external, id]): [string, Held][] => {
      const one = byId.get(id);
      return one ? [[external, one]] : [];
    }),
  );
}

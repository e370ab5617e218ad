import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import { t } from './words.ts';

/**
 * The id of the person with this e-mail address as line manager of another; null for ''. Throws Invalid when
 * there is nobody, or when people would end up leading themselves.
 */
export async function managerByEmail(tx: Db, personId: number, email: string): Promise<number | null> {
  if (email === '') return null;
  // Two who make each other their manager at the same moment must not both succeed.
  await tx.run(sql`select pg_advisory_xact_lock(7420001)`);
  const found = await tx.maybe<{ id: number; name: string; loops: boolean }>(sql`
    with recursive above as (
      select id, manager_id from people where email = ${email.toLowerCase()} and status <> 'erased'
      union select p.id, p.manager_id from people p join above on p.id = above.manager_id
    )
    select p.id, p.name, exists (select 1 from above where id = ${personId}) as loops
    from people p where p.email = ${email.toLowerCase()} and p.status <> 'erased'`);
  if (!found) throw new Invalid({ manager: (c) => t(c, 'manager.unknown', { email }) });
  if (found.loops) throw new Invalid({ manager: (c) => t(c, 'manager.loop', { name: found.name }) });
  return found.id;
}

/**
 * Circles in line management: `managers` maps somebody to who leads them. Each circle is answered once, from the
 * first of its people in the order of the map.
 */
export function findLoops<Key>(managers: ReadonlyMap<Key, Key>): Key[][] {
  const loops: Key[][] = [];
  const settled = new Set<Key>();
  for (const start of managers.keys()) {
    const path = new Map<Key, number>();
    let at: Key | undefined = start;
    while (at !== undefined && !settled.has(at) && !path.has(at)) {
      path.set(at, path.size);
      at = managers.get(at);
    }
    if (at !== undefined && path.has(at)) loops.push([...path.keys()].slice(path.get(at)));
    for (const one of path.keys()) settled.add(one);
  }
  return loops;
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';

/** Marks an entry of the inbox as read: what was told about the same thing up to it. Throws NotFound. */
export async function markEntryRead(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await tx.run(sql`
      update notifications n set read_at = coalesce(n.read_at, moment())
      from notifications chosen
      where chosen.id = ${id} and chosen.person_id = ${me.id} and n.person_id = ${me.id} and n.id <= chosen.id
        and case when chosen.discussion_id is null
          then n.discussion_id is null and n.kind = chosen.kind and n.community_id is not distinct from chosen.community_id
          else n.discussion_id = chosen.discussion_id end`);
    if (found === 0) throw new NotFound();
    await tx.run(sql`select announce_inbox(${me.id})`);
  });
}

/** Marks everything as read that had come when the page with `upTo` was drawn; what came since stays. */
export async function markAllRead(db: Db, me: Me, upTo?: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`
      update notifications set read_at = moment()
      where person_id = ${me.id} and read_at is null and (${upTo ?? null}::bigint is null or id <= ${upTo ?? null})`);
    await tx.run(sql`select announce_inbox(${me.id})`);
  });
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/**
 * What an erased person wrote for themselves goes with them, and what no team has read yet. What a team was given stays
 * and names them no more, as posts do.
 */
export async function forgetReflectionsOf(db: Db, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`
      delete from reflections where person_id = ${personId} and not together and (audience = 'private' or state = 'writing')`);
    await tx.run(sql`
      delete from reflection_entries e using reflections r
      where r.id = e.reflection_id and e.person_id = ${personId} and r.state = 'writing'`);
    await tx.run(sql`
      update reflection_actions set owner_id = null where owner_id = ${personId} and done_at is null`);
    await tx.run(sql`delete from reflection_rhythms where person_id = ${personId} and community_id is null`);
    await tx.run(sql`delete from completions where person_id = ${personId}`);
    await tx.run(sql`delete from unasked_people where person_id = ${personId}`);
    await tx.run(sql`update lesson_uses set what = '' where person_id = ${personId}`);
  });
}

/** What belonged to a community that went into another belongs to that. */
export async function followMerged(db: Db, from: number, into: number | null): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`update reflections set community_id = ${into} where community_id = ${from}`);
    await tx.run(sql`update lessons set community_id = ${into} where community_id = ${from}`);
    await tx.run(sql`delete from reflection_rhythms where community_id = ${from}`);
    await tx.run(sql`delete from reflection_prompts where community_id = ${from}`);
  });
}

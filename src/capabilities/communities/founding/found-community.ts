import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { communityFounded } from '../happenings.ts';
import { addMember } from '../members/add-member.ts';
import { slugOf } from './slug.ts';

/** Begins a community that its founder alone sees at first. Returns its address. */
export async function foundCommunity(
  db: Db,
  me: Me,
  { name, summary }: { name: string; summary: string },
): Promise<{ id: number; slug: string }> {
  return db.transaction(async (tx) => {
    const community = await insertCommunity(tx, name, summary);
    await addMember(tx, community.id, me.id, { role: 'founder', guidelines: 0 });
    await record(tx, communityFounded, { actor: me.id, community: community.id }, {});
    return community;
  });
}

/** Under the address of its name, or the first free one with a number, also when two do it at once. */
export async function insertCommunity(
  tx: Db,
  name: string,
  summary: string,
): Promise<{ id: number; slug: string }> {
  const base = slugOf(name);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    const row = await tx.maybe<{ id: number; slug: string }>(sql`
      insert into communities (slug, name, summary) values (${slug}, ${name}, ${summary})
      on conflict (slug) do nothing returning id, slug`);
    if (row) return row;
  }
}

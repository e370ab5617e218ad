import { holdCommunity } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { formatListed, formatUnlisted } from '../happenings.ts';
import { builtIn } from '../library.ts';
import { offered } from '../policy.ts';
import { t } from '../words.ts';

const most = 60;

async function holdToOwn(tx: Db, me: Me, slug: string): Promise<{ id: number }> {
  const community = await holdCommunity(tx, me, slug);
  if (!community.may_own) throw new Forbidden();
  return community;
}

/**
 * Puts a format on the list of a community that one owns: one that comes with Stoa, or one of somebody here that its
 * members may run. It is changed by this no more than a book by being recommended. Twice is once.
 */
export async function offerInCommunity(db: Db, me: Me, slug: string, key: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdToOwn(tx, me, slug);
    const known =
      builtIn(key) ?? (await tx.maybe(sql`select 1 from formats f where f.key = ${key} and ${offered(me)}`));
    if (!known) throw new NotFound();
    const { count } = await tx.one<{ count: number }>(sql`
      select count(*)::int as count from community_formats where community_id = ${id}`);
    if (count >= most) throw new Invalid({ format: (c) => t(c, 'list.full', { most }) });
    const added = await tx.run(sql`
      insert into community_formats (community_id, key, offered_by) values (${id}, ${key}, ${me.id})
      on conflict do nothing`);
    if (added > 0) await record(tx, formatListed, { actor: me.id, community: id }, { key });
  });
}

/** Takes it off the list again; programmes that run it go on. */
export async function takeOffList(db: Db, me: Me, slug: string, key: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdToOwn(tx, me, slug);
    const taken = await tx.run(sql`
      delete from community_formats where community_id = ${id} and key = ${key}`);
    if (taken > 0) await record(tx, formatUnlisted, { actor: me.id, community: id }, { key });
  });
}

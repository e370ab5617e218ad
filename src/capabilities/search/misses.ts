import { createHmac } from 'node:crypto';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { readable } from '#capabilities/communities/index.ts';
import { job } from '#platform/jobs/job.ts';
import { z } from 'zod';

/** A search is shown to owners once so many different people missed the same. */
const fewest = 5;

/** A search that found nothing, counted later so that the page need not wait for it. */
export const countMiss = job(
  'count-search-miss',
  z.object({ words: z.string(), community: z.string().nullable(), searcher: z.string() }),
  async ({ db }, { words, community, searcher }) => {
    await db.run(sql`
      insert into search_misses (words, community_id, searcher, day)
      select plain(${words}), (select id from communities where slug = ${community}), ${Buffer.from(searcher, 'base64')}, moment()::date
      on conflict do nothing`);
  },
);

/** Tells one searcher from another within a month, and nothing else about them. */
export function searcherOf(secret: string, me: Me, at: Date): string {
  const month = at.toISOString().slice(0, 7);
  return createHmac('sha256', secret).update(`search ${month} ${me.id}`).digest('base64').slice(0, 16);
}

export type Miss = { words: string; people: number };

/**
 * What at least five people looked for in the last ninety days and nobody found, most wanted first. What was looked
 * for in a community is told to those who may read it.
 */
export function findMisses(db: Db, me: Me, community: string | null): Promise<Miss[]> {
  return db.many<Miss>(sql`
    select words, count(distinct searcher)::int as people
    from search_misses
    where day > moment()::date - 90
      and ((${community}::text is null and community_id is null) or community_id in (
        select c.id from communities c where ${readable(me)} and (${community}::text is null or c.slug = ${community})))
    group by words having count(distinct searcher) >= ${fewest}
    order by people desc, words limit 50`);
}

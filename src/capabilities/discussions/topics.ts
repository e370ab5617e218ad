import { readable } from '#capabilities/communities/index.ts';
import { sql } from '#platform/database/sql.ts';
import type { TopicRule } from '#platform/live/live.ts';

/** News of a thread or of a community are for those who may read it. */
export const topics: TopicRule[] = [
  {
    kind: 'discussion',
    mayListen: async (db, me, id) =>
      (await db.maybe(sql`
        select 1 from discussions d join communities c on c.id = d.community_id
        where d.id = ${id} and d.deleted_at is null and ${readable(me)}`)) !== null,
  },
  {
    kind: 'community',
    mayListen: async (db, me, id) =>
      (await db.maybe(sql`select 1 from communities c where c.id = ${id} and ${readable(me)}`)) !== null,
  },
];

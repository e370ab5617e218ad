import { sql } from '#platform/database/sql.ts';
import type { TopicRule } from '#platform/live/live.ts';
import { readable } from './policy.ts';

/** What happens to the people of a community is heard by those who may read in it. */
export const topics: TopicRule[] = [
  {
    kind: 'community-people',
    mayListen: async (db, me, id) =>
      (await db.maybe(sql`select 1 from communities c where c.id = ${id} and ${readable(me)}`)) !== null,
  },
];

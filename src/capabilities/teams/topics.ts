import { readable } from '#capabilities/communities/index.ts';
import { sql } from '#platform/database/sql.ts';
import type { TopicRule } from '#platform/live/live.ts';

/** That an agenda changed is heard by those who may read the page of the team. */
export const topics: TopicRule[] = [
  {
    kind: 'team-agenda',
    mayListen: async (db, me, id) =>
      (await db.maybe(
        sql`select 1 from communities c where c.id = ${id} and c.kind = 'team' and ${readable(me)}`,
      )) !== null,
  },
];

import { inGroup } from '#capabilities/programmes/index.ts';
import { sql } from '#platform/database/sql.ts';
import type { TopicRule } from '#platform/live/live.ts';

/** That a board changed is heard by those who are in its group. */
export const topics: TopicRule[] = [
  {
    kind: 'board',
    mayListen: async (db, me, id) =>
      (await db.maybe(sql`
        select 1 from boards b join groups g on g.id = b.group_id where b.id = ${id} and ${inGroup(me)}`)) !==
      null,
  },
];

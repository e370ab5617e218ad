import { inGroup } from '#capabilities/programmes/index.ts';
import { sql } from '#platform/database/sql.ts';
import type { TopicRule } from '#platform/live/live.ts';

export const topics: TopicRule[] = [
  /** That a session changed is heard by those in its group. */
  {
    kind: 'session',
    mayListen: async (db, me, id) =>
      (await db.maybe(sql`
        select 1 from meetings m join groups g on g.id = m.group_id where m.id = ${id} and ${inGroup(me)}`)) !==
      null,
  },
  /** What browsers in a call tell one another is heard by the one whom it is meant for. */
  { kind: 'call', mayListen: async (_db, me, id) => me.id === id },
];

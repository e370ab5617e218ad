import { sql } from '#platform/database/sql.ts';
import type { TopicRule } from '#platform/live/live.ts';
import { seesCard } from './policy.ts';

/** That a card changed is heard by those for whom it is there; what changed they fetch. */
export const topics: TopicRule[] = [
  {
    kind: 'reflection',
    mayListen: async (db, me, id) =>
      (await db.maybe(sql`
        select 1 from reflections r left join communities c on c.id = r.community_id
        where r.id = ${id} and ${seesCard(me)}`)) !== null,
  },
];

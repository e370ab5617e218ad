import { sql } from '#platform/database/sql.ts';
import type { TopicRule } from '#platform/live/live.ts';
import { organises } from '../policy.ts';

const kind = 'programme-groups';

export const roundTopic = (programmeId: number): string => `${kind}:${programmeId}`;

/** How the forming and publishing of groups goes on is heard by organisers. */
export const roundTopics: TopicRule[] = [
  {
    kind,
    mayListen: async (db, me, id) =>
      (await db.maybe(sql`select 1 from programmes p where p.id = ${id} and ${organises(me)}`)) !== null,
  },
];

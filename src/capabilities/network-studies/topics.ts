import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { announce, type TopicRule } from '#platform/live/live.ts';
import { mine } from './policy.ts';

const kind = 'network-study';

export const studyTopic = (id: number): string => `${kind}:${id}`;

/** Tells open pages that there is something new to see. */
export const tellStudy = (tx: Db, id: number): Promise<void> =>
  announce(tx, { topic: studyTopic(id), event: 'moved', data: { by: null } });

export const studyTopics: TopicRule[] = [
  {
    kind,
    mayListen: async (db, me, id) =>
      me.learningManager &&
      (await db.maybe(sql`select from network_studies s where s.id = ${id} and ${mine(me)}`)) !== undefined,
  },
];

import type { TopicRule } from '#platform/live/live.ts';

const kind = 'scenario';

export const runTopic = (id: number): string => `${kind}:${id}`;

/** Administrators watch how a story goes on. */
export const scenarioTopics: TopicRule[] = [{ kind, mayListen: async (_db, me) => me.administrator }];

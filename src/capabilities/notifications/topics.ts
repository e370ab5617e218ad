import type { TopicRule } from '#platform/live/live.ts';

/** The number of unread things, and that something new came: each hears only of their own. */
export const topics: readonly TopicRule[] = [
  { kind: 'inbox', mayListen: async (_, me, id) => id === me.id },
  { kind: 'inbox-news', mayListen: async (_, me, id) => id === me.id },
];

import type { Capability } from '#shared/capability.ts';
import { api } from './api.ts';
import { pages } from './pages.ts';
import { reactions } from './reactions.ts';
import { topics } from './topics.ts';

export const discussions: Capability = { name: 'discussions', routes: [...pages, ...api], reactions, topics };
export * from './happenings.ts';
export { joinDiscussions } from './acts/merge-discussions.ts';
export { openThread } from './acts/start-discussion.ts';
export { setTags, tagName } from './acts/set-tags.ts';
export { writePost } from './acts/write-post.ts';
export { answersCount, repliesCount } from './reads/reply-counts.ts';
export { unreadCount } from './reads/unread.ts';
export { seenMarksWritten } from './seen.ts';
export { startDiscussion } from './acts/start-discussion.ts';
export { postReply } from './acts/post-reply.ts';

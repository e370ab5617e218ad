import { excerpt } from '#shared/rich-text/plain-text.ts';
import type { RichText } from '#shared/rich-text/read-rich-text.ts';
import type { Reason, Trouble } from '../import.ts';
import { cleanBody } from './clean-body.ts';
import type { Waiting } from './load-batch.ts';

/** What becomes of one thread: its new posts in order, and those that say something else now. */
export type ThreadPlan = {
  opening: Waiting;
  fresh: { post: Waiting; body: RichText; under: Waiting | null }[];
  changed: { post: Waiting; body: RichText }[];
  unchanged: number;
  troubles: Trouble[];
};

/**
 * Decides about one thread of the file. Replies stand in the order in which they were written, but never before what
 * they stand under. Without its opening a thread is not taken.
 */
export function planThread(posts: readonly Waiting[]): ThreadPlan | { troubles: Trouble[] } {
  const opening = posts.find(({ role }) => role === 'opening')!;
  const troubles: Trouble[] = [];
  const refuse = (post: Waiting, reason: Reason) =>
    void troubles.push({ reason, external_id: post.external_id });
  const taken = new Map<string, Waiting>();
  const fresh: ThreadPlan['fresh'] = [];
  const changed: ThreadPlan['changed'] = [];
  let unchanged = 0;
  for (const post of inOrder(posts, opening)) {
    const same = post.local_id !== null && post.known_as === post.fingerprint;
    const body = same ? null : cleanBody(post.body);
    if (typeof body === 'string') refuse(post, body);
    else if (post.under !== null && !taken.has(post.under)) refuse(post, 'unknown parent');
    else {
      taken.set(post.external_id, post);
      const under = post.under === null ? null : taken.get(post.under)!;
      if (body === null) unchanged++;
      else if (post.local_id === null) fresh.push({ post, body, under });
      else changed.push({ post, body });
    }
    if (post === opening && !taken.has(post.external_id)) {
      for (const reply of posts) if (reply !== opening) refuse(reply, 'unknown parent');
      return { troubles };
    }
  }
  return { opening, fresh, changed, unchanged, troubles };
}

function inOrder(posts: readonly Waiting[], opening: Waiting): Waiting[] {
  const byId = new Map(posts.map((post) => [post.external_id, post]));
  const at = (post: Waiting): number => {
    const above = post.under === null ? undefined : byId.get(post.under);
    return Math.max(post.created_at.getTime(), above?.created_at.getTime() ?? 0);
  };
  const depth = (post: Waiting): number => (post === opening ? 0 : post.under === null ? 1 : 2);
  const key = (post: Waiting): number => (post === opening ? -Infinity : at(post));
  return posts.toSorted((a, b) => compare(key(a), key(b)) || depth(a) - depth(b));
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** What a discussion is called; one without a title by its first words. */
export const titleOf = (title: string | null, text: string): string =>
  excerpt(title?.trim() || text, 290) || '…';

import { Forbidden } from '#platform/errors.ts';
import type { Thread } from './discussion.ts';
import { mayRespond, type WritingBarrier } from './policy.ts';
import { t } from './words.ts';

const sentences = {
  'not a member': 'barrier.not_a_member',
  'moderators only': 'barrier.moderators_only',
  guidelines: 'barrier.guidelines',
  archived: 'barrier.archived',
  locked: 'barrier.locked',
  deleted: 'barrier.deleted',
} as const satisfies Record<WritingBarrier, string>;

export const barrierKey = (barrier: WritingBarrier) => sentences[barrier];

/** Refuses with the reason, where there is one. */
export function refuse(barrier: WritingBarrier | null): void {
  if (barrier) throw new Forbidden((c) => t(c, sentences[barrier]));
}

/** Refuses what this person may not do. */
export function insist(allowed: boolean): void {
  if (!allowed) throw new Forbidden();
}

/** Refuses a response to what was deleted, or by someone who does not take part here. */
export function insistResponds(thread: Thread, post: { deleted_at: Date | null }): void {
  refuse(thread.posting_barrier);
  insist(mayRespond(thread) && !post.deleted_at);
}

import { Forbidden } from '#platform/errors.ts';
import type { WritingBarrier } from './policy.ts';
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

import { Invalid } from '#platform/errors.ts';
import type { Community } from '../community.ts';
import { t } from '../words.ts';

/** Throws Invalid unless the newest guidelines were the ones that were accepted. */
export function requireGuidelines({ guidelines_version }: Community, accepted: number): void {
  if (accepted >= guidelines_version) return;
  throw new Invalid({ guidelines: (c) => t(c, 'join.accept_guidelines') });
}

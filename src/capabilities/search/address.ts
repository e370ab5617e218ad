import type { Found } from './find.ts';

/** Where a result leads. */
export function addressOf({ kind, subject_id, community_slug, community_kind }: Found): string {
  switch (kind) {
    case 'reply':
      return `/posts/${subject_id}`;
    case 'community':
      return `/${community_kind === 'team' ? 'teams' : 'communities'}/${community_slug}`;
    case 'person':
      return `/people/${subject_id}`;
    case 'lesson':
      return `/lessons/${subject_id}`;
    default:
      return `/discussions/${subject_id}`;
  }
}

import type { PlacedDraft } from './queries.ts';

/** Where a draft is gone on with, or null where its place cannot be reached any more. */
export function placeOf({ key, discussion_id, community_slug }: PlacedDraft): string | null {
  if (discussion_id !== null) return `/discussions/${discussion_id}#reply`;
  const card = /^reflection:(\d+)$/.exec(key)?.[1];
  if (card !== undefined) return `/reflections/${card}`;
  if (key === 'lesson:new') return '/lessons/new';
  const kind = /^start:(question|discussion):/.exec(key)?.[1];
  return kind && community_slug !== null
    ? `/communities/${community_slug}/discussions/new?kind=${kind}`
    : null;
}

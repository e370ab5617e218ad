import type { InboxEntry } from './inbox.ts';

type Told = Pick<InboxEntry, 'kind' | 'community' | 'discussion' | 'post_number'>;

/** The address of what a notification is about, within the site. */
export function placeOf({ kind, community, discussion, post_number: number }: Told): string {
  if (discussion) return threadAddress(discussion.id, number);
  if (!community) return '/inbox';
  const place = `/communities/${community.slug}`;
  return kind === 'request' || kind === 'owner_wanted' ? `${place}/members` : place;
}

export const threadAddress = (id: number, post: number | null): string =>
  post === null || post === 1 ? `/discussions/${id}` : `/discussions/${id}?at=${post}#post-${post}`;

import type { InboxEntry } from './inbox.ts';
import type { Kind } from './kinds.ts';

type Told = Pick<InboxEntry, 'kind' | 'community' | 'discussion' | 'post_number'>;

/** The address of what a notification is about, within the site. */
export function placeOf({ kind, community, discussion, post_number: number }: Told): string {
  if (discussion) return threadAddress(discussion.id, number);
  if (!community) return '/inbox';
  return `/communities/${community.slug}${pages[kind] ?? ''}`;
}

/** Which page of a community a matter of it is settled on, where that is not its first. */
const pages: Partial<Record<Kind, string>> = {
  request: '/members',
  owner_wanted: '/members',
  invitation: '/join',
  declined: '/about',
  ritual: '/about',
  ending: '/settings',
};

export const threadAddress = (id: number, post: number | null): string =>
  post === null || post === 1 ? `/discussions/${id}` : `/discussions/${id}?at=${post}#post-${post}`;

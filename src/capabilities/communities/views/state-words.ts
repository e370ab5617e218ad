import type { Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Role, State, Visibility } from '../community.ts';
import { t } from '../words.ts';

const roleKeys = {
  owner: 'role.owner',
  moderator: 'role.moderator',
  member: 'role.member',
  founder: 'role.founder',
  'early adopter': 'role.early_adopter',
} as const satisfies Record<Role, string>;

export const roleWord = (c: Reader, role: Role): string => t(c, roleKeys[role]);

/** What is unusual about a community, in a word each; nothing for one that is live and open. */
export function stateBadges(c: Reader, community: { state: State; visibility: Visibility }): Html[] {
  const badges: Html[] = [];
  if (community.state === 'incubating') badges.push(badge(t(c, 'state.incubating'), 'accent', 'sprout'));
  if (community.state === 'closing') badges.push(badge(t(c, 'state.closing'), 'warning'));
  if (community.state === 'archived') badges.push(badge(t(c, 'state.archived'), 'neutral', 'archive'));
  if (community.visibility === 'closed') badges.push(badge(t(c, 'visibility.closed'), 'neutral', 'lock'));
  if (community.visibility === 'hidden') badges.push(badge(t(c, 'visibility.hidden'), 'neutral', 'eye-off'));
  return badges;
}

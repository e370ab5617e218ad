import { html } from '#platform/html/html.ts';
import { placeMark } from '#ui/avatar.ts';
import { badge } from '#ui/badge.ts';
import type { Entry } from '#ui/list.ts';
import type { Reader } from '#ui/viewer.ts';
import type { CommunityRow } from '../community.ts';
import { t } from '../words.ts';
import { roleWord, stateBadges } from './state-words.ts';

type Shown = Pick<CommunityRow, 'slug' | 'name' | 'summary' | 'members_count' | 'state' | 'visibility'> &
  Partial<Pick<CommunityRow, 'my_role' | 'invited_as' | 'has_asked'>>;

/** A community in a list: what it is for, how many belong, and how this person stands to it. */
export function communityEntry(c: Reader, community: Shown): Entry {
  const { slug, name, summary, members_count, my_role, invited_as, has_asked } = community;
  return {
    title: name,
    href: `/communities/${slug}${invited_as ? '/join' : ''}`,
    lead: placeMark({ name, photo: null }),
    excerpt: summary || null,
    detail: html`<span class="row"
      ><span>${t(c, 'frame.members_count', { count: members_count })}</span>${stateBadges(c, community)}</span
    >`,
    trail: html`${my_role && my_role !== 'member' && badge(roleWord(c, my_role), 'neutral')}${
      invited_as && badge(t(c, 'communities.invited'), 'accent', 'mail')
    }${has_asked && badge(t(c, 'communities.asked'), 'neutral', 'clock')}`,
  };
}

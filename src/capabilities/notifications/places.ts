import type { InboxEntry } from './inbox.ts';
import { matterOf, type Kind } from './kinds.ts';

type Told = Pick<
  InboxEntry,
  'kind' | 'community' | 'discussion' | 'post_number' | 'programme' | 'group' | 'data'
>;

/** The address of what a notification is about, within the site. */
export function placeOf(told: Told): string {
  const { kind, community, discussion, post_number: number } = told;
  if (discussion) return threadAddress(discussion.id, number);
  if (isOfRequests(kind) && !(kind === 'match_expired' && told.programme)) return '/requests';
  if (told.programme) return programmePlace(told);
  const of = told.data['about'];
  if (kind === 'nudge') return '/growth';
  if (matterOf[kind] === 'network') return networkPlace(told);
  if (typeof of === 'number' && kind.startsWith('feedback_')) return `/feedback/${of}`;
  const reflecting = reflectionPlace(told);
  if (reflecting !== null) return reflecting;
  if (!community) return '/inbox';
  if (kind.startsWith('team_')) return teamPlace(told, community.slug);
  return `/communities/${community.slug}${pages[kind] ?? ''}`;
}

/** What one asks another is answered in one place, in a programme or on an offer. */
const isOfRequests = (kind: Kind): boolean =>
  ['match_asked', 'match_accepted', 'match_declined', 'match_expired'].includes(kind);

function programmePlace({ kind, programme, group, data }: Told): string {
  if (kind === 'match_suggested' || kind === 'match_expired') return `/programmes/${programme!.slug}/matches`;
  if (kind === 'decision_asked') return '/decisions';
  if (kind === 'group_at_risk') return `/programmes/${programme!.slug}/progress`;
  if (!group) return `/programmes/${programme!.slug}`;
  if (kind === 'group_invited') return `/groups/${group.id}/invitation`;
  const meeting = data['meeting_id'];
  if (typeof meeting === 'number') return `/sessions/${meeting}`;
  const action = data['action_id'];
  if (typeof action === 'number') return `/groups/${group.id}/actions/${action}`;
  const step = data['step_id'];
  return typeof step === 'number' ? `/groups/${group.id}/steps/${step}` : `/groups/${group.id}`;
}

/** One's own network, or a check or roster of many. */
function networkPlace({ kind, data }: Told): string {
  if (kind === 'check_together') return `/network/together/${Number(data['shared_check_id'])}`;
  return kind === 'roster_begun' ? `/network/rosters/${Number(data['roster_id'])}` : '/network';
}

/** A card of a team or a lesson; what waits for the person alone stands among what is theirs. */
function reflectionPlace({ kind, data }: Told): string | null {
  if (kind === 'lesson_used' || kind === 'lesson_thanked') return `/lessons/${Number(data['lesson_id'])}`;
  const card = data['reflection_id'];
  if (typeof card === 'number') return `/reflections/${card}`;
  return kind === 'follow_up' || kind === 'card_action_due' ? '/reflections' : null;
}

function teamPlace({ data }: Told, slug: string): string {
  const result = data['result_id'];
  return typeof result === 'number' ? `/teams/${slug}/results/${result}` : `/teams/${slug}`;
}

/** Which page of a community a matter of it is settled on, where that is not its first. */
const pages: Partial<Record<Kind, string>> = {
  request: '/members',
  owner_wanted: '/members',
  invitation: '/join',
  declined: '/about',
  ritual: '/about',
  ending: '/settings',
  community_review: '/reviews',
};

/** What a notification is about, by name. */
export const titleOf = ({
  discussion,
  group,
  programme,
  community,
}: Pick<Told, 'discussion' | 'group' | 'programme' | 'community'>): string | undefined =>
  discussion?.title ?? group?.name ?? programme?.name ?? community?.name;

export const threadAddress = (id: number, post: number | null): string =>
  post === null || post === 1 ? `/discussions/${id}` : `/discussions/${id}?at=${post}#post-${post}`;

/** Why somebody is told something. Of several reasons for one post the first of this list is given. */
export const kinds = [
  'mention',
  'answer',
  'reply',
  'accepted',
  'expert',
  'followed',
  'request',
  'granted',
  'declined',
  'invitation',
  'owner_wanted',
  'ritual',
  'ending',
  'moved',
  'merged',
  'admitted',
  'waits',
  'programme_closed',
  'programme_cancelled',
  'group_formed',
  'group_joined',
  'group_merged',
  'group_at_risk',
  'step_opened',
  'step_overdue',
  'work_signed',
  'work_returned',
  'review_due',
  'review_given',
  'decision_asked',
  'match_asked',
  'match_accepted',
  'match_declined',
  'match_expired',
  'match_suggested',
  'match_ended',
  'action_agreed',
  'action_due',
] as const;
export type Kind = (typeof kinds)[number];

/** What a person decides about: several kinds that are one matter to them. */
export const matters = [
  'mention',
  'answer',
  'reply',
  'accepted',
  'expert',
  'followed',
  'membership',
  'care',
  'moved',
  'programme',
  'group',
  'step',
  'match',
  'action',
  'decision',
  'news',
] as const;
export type Matter = (typeof matters)[number];

export const matterOf: Record<Kind, Exclude<Matter, 'news'>> = {
  mention: 'mention',
  answer: 'answer',
  reply: 'reply',
  accepted: 'accepted',
  expert: 'expert',
  followed: 'followed',
  request: 'membership',
  granted: 'membership',
  declined: 'membership',
  invitation: 'membership',
  owner_wanted: 'membership',
  ritual: 'care',
  ending: 'care',
  moved: 'moved',
  merged: 'moved',
  admitted: 'programme',
  waits: 'programme',
  programme_closed: 'programme',
  programme_cancelled: 'programme',
  group_formed: 'group',
  group_joined: 'group',
  group_merged: 'group',
  group_at_risk: 'group',
  step_opened: 'step',
  step_overdue: 'step',
  work_signed: 'step',
  work_returned: 'step',
  review_due: 'step',
  review_given: 'step',
  decision_asked: 'decision',
  match_asked: 'match',
  match_accepted: 'match',
  match_declined: 'match',
  match_expired: 'match',
  match_suggested: 'match',
  match_ended: 'match',
  action_agreed: 'action',
  action_due: 'action',
};

export type Ways = { app: boolean; mail: boolean; digest: boolean };
export type Way = keyof Ways;

const quiet: Ways = { app: true, mail: false, digest: true };
const atOnce: Ways = { app: true, mail: true, digest: true };

/** Mail for what is addressed to oneself, everything else in the app and, where unseen, once a week. */
export const defaults: Record<Matter, Ways> = {
  mention: atOnce,
  answer: atOnce,
  reply: atOnce,
  accepted: quiet,
  expert: quiet,
  followed: quiet,
  membership: quiet,
  care: quiet,
  moved: quiet,
  programme: atOnce,
  group: atOnce,
  step: quiet,
  match: atOnce,
  action: atOnce,
  decision: atOnce,
  // What is new in one's communities is on the home page anyway; only the weekly mail is a choice.
  news: { app: false, mail: false, digest: true },
};

/** These are about a post that is new: who has seen the post needs no word of it. */
export const aboutNewPosts: readonly Kind[] = ['mention', 'answer', 'reply', 'followed'];

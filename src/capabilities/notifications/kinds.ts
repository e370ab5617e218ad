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
  // What is new in one's communities is on the home page anyway; only the weekly mail is a choice.
  news: { app: false, mail: false, digest: true },
};

/** These are about a post that is new: who has seen the post needs no word of it. */
export const aboutNewPosts: readonly Kind[] = ['mention', 'answer', 'reply', 'followed'];

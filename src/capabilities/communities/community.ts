import type { Rule } from './rule.ts';

export const states = ['incubating', 'live', 'closing', 'archived'] as const;
export const visibilities = ['open', 'closed', 'hidden'] as const;
export const joinings = ['open', 'request', 'invitation', 'rule'] as const;
export const postings = ['members', 'moderators'] as const;
export const roles = ['founder', 'early adopter', 'member', 'moderator', 'owner'] as const;

export type State = (typeof states)[number];
export type Visibility = (typeof visibilities)[number];
export type Joining = (typeof joinings)[number];
export type Posting = (typeof postings)[number];
export type Role = (typeof roles)[number];

/** Why someone may not post here: what they would have to do, or that nobody may. */
export type PostingBarrier = 'not a member' | 'moderators only' | 'guidelines' | 'archived';

/** A community as the database tells it to one person. Days are `YYYY-MM-DD`. */
export type CommunityRow = {
  id: number;
  slug: string;
  name: string;
  summary: string;
  state: State;
  visibility: Visibility;
  joining: Joining;
  posting: Posting;
  rule: Rule | null;
  ends_on: string | null;
  charter_version: number;
  guidelines_version: number;
  members_count: number;
  created_at: Date;
  live_at: Date | null;
  archived_at: Date | null;
  /** Since when fewer than two people own it. */
  owner_wanted_at: Date | null;
  my_role: Role | null;
  /** Which version of the guidelines this person has accepted; 0 for none. */
  guidelines_accepted: number;
  /** As what this person is invited and has not answered yet. */
  invited_as: Role | null;
  /** Asked to join and waits for an answer. */
  has_asked: boolean;
  /** How many ask to join and wait for an answer, for those who may give it. */
  requests_waiting: number;
  /** May read what is written in it. */
  readable: boolean;
};

/** What decides what someone may do in a community: enough for those who read it with something else. */
export type Standing = Pick<
  CommunityRow,
  'state' | 'posting' | 'my_role' | 'guidelines_accepted' | 'guidelines_version'
>;

export type Rights = {
  may_post: boolean;
  posting_barrier: PostingBarrier | null;
  may_moderate: boolean;
  may_own: boolean;
};

/** The same with what this person may do in it. */
export type Community = CommunityRow & Rights;

export function withRights<Row extends Standing>(row: Row): Row & Rights {
  const posting_barrier = barrierOf(row);
  return {
    ...row,
    posting_barrier,
    may_post: posting_barrier === null,
    may_moderate: moderates(row.my_role),
    may_own: owns(row.my_role),
  };
}

/** Founders own what is not yet live. */
export const owns = (role: Role | null): boolean => role === 'owner' || role === 'founder';
export const moderates = (role: Role | null): boolean => owns(role) || role === 'moderator';

function barrierOf(row: Standing): PostingBarrier | null {
  if (row.state === 'archived') return 'archived';
  if (row.my_role === null) return 'not a member';
  if (row.posting === 'moderators' && !moderates(row.my_role)) return 'moderators only';
  if (row.guidelines_accepted < row.guidelines_version) return 'guidelines';
  return null;
}

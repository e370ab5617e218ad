import type { Tables } from '#tables';
import type { Rule } from './rule.ts';

type Row = Tables['communities'];

/** Those that one can be shown: one that was merged leads elsewhere. */
export const states = ['incubating', 'live', 'closing', 'archived'] as const satisfies Row['state'][];
export const visibilities = ['open', 'closed', 'hidden'] as const satisfies Row['visibility'][];
export const joinings = ['open', 'request', 'invitation', 'rule'] as const satisfies Row['joining'][];
export const postings = ['members', 'moderators'] as const satisfies Row['posting'][];
export const roles = ['founder', 'early adopter', 'member', 'moderator', 'owner'] as const satisfies Role[];

export type State = (typeof states)[number];
export type Visibility = Row['visibility'];
export type Joining = Row['joining'];
export type Role = Tables['memberships']['role'];

/** Why someone may not post here: what they would have to do, or that nobody may. */
export type PostingBarrier = 'not a member' | 'moderators only' | 'guidelines' | 'archived';

/** A community as the database tells it to one person. Days are `YYYY-MM-DD`. */
export type CommunityRow = Pick<
  Row,
  | 'id'
  | 'kind'
  | 'slug'
  | 'name'
  | 'summary'
  | 'visibility'
  | 'joining'
  | 'posting'
  | 'ends_on'
  | 'charter_version'
  | 'guidelines_version'
  | 'members_count'
  | 'created_at'
  | 'live_at'
  | 'archived_at'
  | 'owner_wanted_at'
> & {
  state: State;
  rule: Rule | null;
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

export function withRights<One extends Standing>(row: One): One & Rights {
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

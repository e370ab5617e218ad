import type { Attachment } from '#capabilities/files/index.ts';
import type { Rights, Standing } from '#capabilities/communities/index.ts';

export type Kind = 'discussion' | 'question';

/** A conversation as the database tells it to one person, with the place it lies in. */
export type Thread = ThreadRow & Rights;

export type ThreadRow = Standing & {
  id: number;
  community_id: number;
  slug: string;
  community_name: string;
  kind: Kind;
  title: string;
  author_id: number | null;
  posts_count: number;
  replies_count: number;
  /** Of a question: the replies that stand on their own. */
  answers_count: number;
  accepted_post_id: number | null;
  asked_too_count: number;
  created_at: Date;
  pinned_at: Date | null;
  locked_at: Date | null;
  deleted_at: Date | null;
  tags: string[];
  /** This person has the question too. */
  asked_too: boolean;
  /** What this person chose to hear of it. */
  follow: { level: FollowLevel; until: string | null } | null;
  /** Posts that this person has not seen and that are not deleted. */
  unread: number;
  merged_into_id: number | null;
  /** What this person has typed as a reply and not sent. */
  draft: Record<string, string> | null;
  /** The time of the site when it was read. */
  now: Date;
};

export type FollowLevel = 'everything' | 'usual' | 'nothing';

/** One post of a thread as one person sees it. What a deleted post said is not in it. */
export type Post = {
  id: number;
  number: number;
  parent_number: number | null;
  thread_number: number;
  author_id: number | null;
  author_name: string | null;
  author_photo: string | null;
  /** Has a page of their own: is neither erased nor gone. */
  author_known: boolean;
  body_html: string;
  sanitised: number;
  score: number;
  reaction_counts: Record<string, number>;
  my_reactions: string[];
  my_vote: boolean;
  seen: boolean;
  attachments: Attachment[];
  merged_title: string | null;
  created_at: Date;
  edited_at: Date | null;
  deleted_at: Date | null;
  deleted_by: number | null;
};

/** How many replies stand on one page. */
export const pageSize = 20;

/** Answers are read best first, conversations as they were held. */
export const sorts = ['time', 'votes'] as const;
export type Sort = (typeof sorts)[number];
export const usualSort = (kind: Kind): Sort => (kind === 'question' ? 'votes' : 'time');

/** The few reactions there are: enough to say what needs no words, few enough to be found. */
export const reactions = ['👍', '❤️', '🎉', '💡', '🙏', '😄'] as const;
export type Emoji = (typeof reactions)[number];

/** Within this time an author may take a deletion back. */
export const undoHours = 24;

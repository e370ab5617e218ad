import type { Attachment } from '#capabilities/files/index.ts';
import type { Rights, Standing } from '#capabilities/communities/index.ts';
import type { Tables } from '#tables';

export type Kind = Tables['discussions']['kind'];

/** A conversation as the database tells it to one person, with the place it lies in. */
export type Thread = ThreadRow & Rights;

type Discussion = Pick<
  Tables['discussions'],
  | 'id'
  | 'community_id'
  | 'kind'
  | 'title'
  | 'author_id'
  | 'posts_count'
  | 'accepted_post_id'
  | 'asked_too_count'
  | 'created_at'
  | 'pinned_at'
  | 'locked_at'
  | 'deleted_at'
  | 'merged_into_id'
>;

export type ThreadRow = Standing &
  Discussion & {
    slug: string;
    community_name: string;
    replies_count: number;
    /** Of a question: the replies that stand on their own. */
    answers_count: number;
    tags: string[];
    /** This person has the question too. */
    asked_too: boolean;
    /** What this person chose to hear of it. */
    follow: { level: FollowLevel; until: string | null } | null;
    /** Posts that this person has not seen and that are not deleted. */
    unread: number;
    /** What this person has typed as a reply and not sent. */
    draft: Record<string, string> | null;
    /** The time of the site when it was read. */
    now: Date;
  };

export type FollowLevel = Tables['follows']['level'];

/** One post of a thread as one person sees it. What a deleted post said is not in it. */
export type Post = PostRow & {
  author_name: string | null;
  author_photo: string | null;
  /** Has a page of their own: is neither erased nor gone. */
  author_known: boolean;
  reaction_counts: Record<string, number>;
  my_reactions: string[];
  my_vote: boolean;
  seen: boolean;
  attachments: Attachment[];
};

type PostRow = Pick<
  Tables['posts'],
  | 'id'
  | 'number'
  | 'parent_number'
  | 'thread_number'
  | 'author_id'
  | 'body_html'
  | 'sanitised'
  | 'score'
  | 'merged_title'
  | 'created_at'
  | 'edited_at'
  | 'deleted_at'
  | 'deleted_by'
>;

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

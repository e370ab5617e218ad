import type { Me } from '#platform/http/me.ts';
import type { Rights, PostingBarrier } from '#capabilities/communities/index.ts';
import type { Tables } from '#tables';
import { undoHours } from './discussion.ts';

/** Why someone may not write in a thread. */
export type WritingBarrier = PostingBarrier | 'locked' | 'deleted';

type Place = Rights & Pick<Tables['discussions'], 'locked_at' | 'deleted_at'>;
type Written = Pick<Tables['posts'], 'author_id' | 'deleted_at' | 'deleted_by'>;

/** What stands in the way of writing here, or null. Moderators write in locked threads too. */
export function writingBarrier(place: Place): WritingBarrier | null {
  if (place.deleted_at) return 'deleted';
  if (place.posting_barrier) return place.posting_barrier;
  return place.locked_at && !place.may_moderate ? 'locked' : null;
}

/** Voting and reacting is open to all who may write, in locked threads too: nothing is said by it. */
export const mayRespond = (place: Place): boolean => !place.deleted_at && place.posting_barrier === null;

const isAuthor = (me: Me, written: { author_id: number | null }): boolean => written.author_id === me.id;
const open = (place: Place): boolean => place.posting_barrier !== 'archived' && !place.deleted_at;

/** Words are changed by their author only, while they may write in the place. */
export const mayEdit = (me: Me, place: Place, post: Written): boolean =>
  isAuthor(me, post) && !post.deleted_at && writingBarrier(place) === null;

/** The title and the tags also by those who keep the place in order. */
export const mayRetitle = (me: Me, place: Place & { author_id: number | null }): boolean =>
  open(place) && (place.may_moderate || (isAuthor(me, place) && writingBarrier(place) === null));

export const mayDelete = (me: Me, place: Place, post: Written): boolean =>
  !post.deleted_at && open(place) && (place.may_moderate || isAuthor(me, post));

/** An author takes back their own deletion for a while, not one by a moderator. */
export const mayRestore = (me: Me, place: Place, post: Written, now: Date): boolean => {
  if (!post.deleted_at || place.posting_barrier === 'archived') return false;
  const age = now.getTime() - post.deleted_at.getTime();
  return (
    place.may_moderate || (isAuthor(me, post) && post.deleted_by === me.id && age < undoHours * 3_600_000)
  );
};

/** The one who asked decides which answer helped; owners where they do not come back. */
export const mayAccept = (me: Me, place: Place & { author_id: number | null; kind: string }): boolean =>
  place.kind === 'question' && open(place) && (place.may_own || isAuthor(me, place));

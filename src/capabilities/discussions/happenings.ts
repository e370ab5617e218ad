import { happening } from '#shared/activity/happening.ts';

export const discussionStarted = happening<{ kind: 'discussion' | 'question' }>('discussion.started');
/** `to_person_id`: whose post was answered; the author of the opening when it is a reply to the whole. */
export const replyPosted = happening<{
  number: number;
  parent_id: number | null;
  to_person_id: number | null;
}>('reply.posted');
/** Someone new is named in a post; an edit that names nobody new is not told again. */
export const personMentioned = happening<{ person_id: number }>('person.mentioned');
export const postEdited = happening<{ version: number }>('post.edited');
export const postDeleted = happening('post.deleted');
export const postRestored = happening('post.restored');
export const answerAccepted = happening<{ person_id: number | null }>('answer.accepted');
export const answerVoted = happening<{ person_id: number | null }>('answer.voted');
export const postReacted = happening<{ emoji: string; person_id: number | null }>('post.reacted');
export const questionAskedToo = happening('question.asked_too');
export const expertAsked = happening<{ person_id: number }>('expert.asked');
export const discussionMoved = happening<{ from_id: number }>('discussion.moved');
export const discussionsMerged = happening<{ from_id: number }>('discussions.merged');

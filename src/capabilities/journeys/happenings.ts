import type { StepKind } from '#capabilities/formats/index.ts';
import { happening } from '#shared/activity/happening.ts';

/** A step can be worked on from now on. */
export const stepOpened = happening<{ step_id: number; kind: StepKind }>('step.opened');
export const stepFinished = happening<{ step_id: number; kind: StepKind }>('step.finished');
export const stepSkipped = happening<{ step_id: number }>('step.skipped');
/** It should have been done; these people have not. */
export const stepOverdue = happening<{ step_id: number; person_ids: number[] }>('step.overdue');

export const workDone = happening<{ step_id: number; person_id: number | null }>('work.done');
/** Looked at by whoever signs: good, or to be looked at again. */
export const workSigned = happening<{ step_id: number; person_id: number | null }>('work.signed');
export const workReturned = happening<{ step_id: number; person_id: number | null }>('work.returned');

export const reviewsDrawn = happening<{ step_id: number; reviewer_ids: number[] }>('reviews.drawn');
export const reviewGiven = happening<{ step_id: number; review_id: number; to_person_id: number | null }>(
  'review.given',
);

export const decisionAsked = happening<{ step_id: number; asked_id: number; about_id: number | null }>(
  'decision.asked',
);
export const decisionMade = happening<{ step_id: number; answer: string; about_id: number | null }>(
  'decision.made',
);
/** Whoever leads the group moved these steps by so many days. */
export const stepsMoved = happening<{ step_ids: number[]; days: number }>('steps.moved');

import { happening } from '#shared/activity/happening.ts';
import type { Decision } from './reviews/review.ts';

/** The day has come on which the owners ask themselves whether it goes on. */
export const communityReviewDue = happening<{ due_on: string }>('community.review_due');
export const communityReviewed = happening<{ review_id: number; decision: Decision }>('community.reviewed');

import { happening } from '#shared/activity/happening.ts';

type Suggested = { suggestion_id: number; person_ids: number[] };

/** These people could go together, or go on together: each of them is asked. */
export const matchSuggested = happening<Suggested>('match.suggested');
/** Not everybody answered in time; those are told who said yes. */
export const matchLapsed = happening<Suggested>('match.lapsed');
/** People who went together ended it, without fault; the others are told with a word of thanks. */
export const matchEnded = happening<{ person_ids: number[]; word: string }>('match.ended');

import { happening } from '#shared/activity/happening.ts';

/** A team can write; `name` is what the card is about, where that is said. What one writes for oneself is told nobody, so it is no happening. */
export const cardOpened = happening<{ reflection_id: number; name: string | null }>('reflection.opened');
/** A team's card is gone: somebody took it away, or nobody had written on it when the next one opened. */
export const cardDeleted = happening<{ reflection_id: number }>('reflection.deleted');
/** What a team wrote can be read by all of it from now on. */
export const cardUncovered = happening<{ reflection_id: number; name: string | null }>(
  'reflection.uncovered',
);
/** Somebody of the team sees to something from now on. */
export const cardActionAgreed = happening<{ reflection_id: number; owner_id: number; name: string | null }>(
  'reflection.action_agreed',
);
/** Its day has come and it is not done. */
export const cardActionDue = happening<{ reflection_id: number; owner_id: number }>('reflection.action_due');

export const lessonShared = happening<{ lesson_id: number }>('lesson.shared');
export const lessonEdited = happening<{ lesson_id: number }>('lesson.edited');
export const lessonDeleted = happening<{ lesson_id: number; author_id: number | null }>('lesson.deleted');
/** Used by somebody other than its author; `word` is what came of it, `name` the topic. */
export const lessonUsed = happening<{ lesson_id: number; author_id: number; word: string; name: string }>(
  'lesson.used',
);
export const lessonThanked = happening<{ lesson_id: number; author_id: number; name: string }>(
  'lesson.thanked',
);

import { happening } from '#shared/activity/happening.ts';

/** A team can write; `name` is what the card is about. What one writes for oneself is told nobody, so it is no happening. */
export const cardOpened = happening<{ reflection_id: number; name: string }>('reflection.opened');
/** What a team wrote can be read by all of it from now on. */
export const cardUncovered = happening<{ reflection_id: number; name: string }>('reflection.uncovered');
/** Somebody of the team sees to something from now on. */
export const cardActionAgreed = happening<{ reflection_id: number; owner_id: number; name: string }>(
  'reflection.action_agreed',
);
/** Its day has come and it is not done. */
export const cardActionDue = happening<{ reflection_id: number; owner_id: number }>('reflection.action_due');
/** Three questions wait about something that the person finished; nothing here tells what. */
export const followUpAsked = happening<{ reflection_id: number; person_id: number }>('follow_up.asked');

export const lessonShared = happening<{ lesson_id: number }>('lesson.shared');
export const lessonEdited = happening<{ lesson_id: number }>('lesson.edited');
export const lessonDeleted = happening<{ lesson_id: number }>('lesson.deleted');
/** Used by somebody other than its author; `word` is what came of it, `name` the topic. */
export const lessonUsed = happening<{ lesson_id: number; author_id: number; word: string; name: string }>(
  'lesson.used',
);
export const lessonThanked = happening<{ lesson_id: number; author_id: number; name: string }>(
  'lesson.thanked',
);

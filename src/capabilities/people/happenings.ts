import { happening } from '#shared/activity/happening.ts';

export const personJoined = happening<{ person_id: number }>('person.joined');
export const personDeactivated = happening<{ person_id: number }>('person.deactivated');
export const personReactivated = happening<{ person_id: number }>('person.reactivated');
/** Somebody was made a learning manager, or is one no more; `actor` did it. */
export const learningManagerMade = happening<{ person_id: number; granted: boolean }>(
  'person.learning-manager',
);
/** `post_ids`: posts that named them, and do so no more. */
export const personErased = happening<{ person_id: number; post_ids: number[] }>('person.erased');
/** What somebody without an account contributed belongs to somebody who is here now. */
export const personClaimed = happening<{ person_id: number; from_id: number }>('person.claimed');
export const directoryChanged = happening<{ person_ids: number[] }>('directory.changed');

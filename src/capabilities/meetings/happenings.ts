import { happening } from '#shared/activity/happening.ts';

/** Times are ISO strings. */
export const sessionPlanned = happening<{ meeting_id: number; starts_at: string }>('session.planned');
/** Another time or another place than was said. */
export const sessionMoved = happening<{ meeting_id: number; starts_at: string; from: string }>(
  'session.moved',
);
export const sessionCancelled = happening<{ meeting_id: number; why: string }>('session.cancelled');
/** It begins within a day; told once for each time that was set. */
export const sessionNear = happening<{ meeting_id: number; starts_at: string }>('session.near');
export const sessionBegan = happening<{ meeting_id: number }>('session.began');
/** People came together: how many of the group, and for how many minutes. Nothing of what was said. */
export const sessionHeld = happening<{ meeting_id: number; came: number; of: number; minutes: number }>(
  'session.held',
);

import { happening } from '#shared/activity/happening.ts';

/** Agreed: somebody, or nobody yet, sees to it until a day. */
export const actionAgreed = happening<{ action_id: number; owner_id: number | null }>('action.agreed');
/** Its day has come and it is open. */
export const actionDue = happening<{ action_id: number; person_id: number; name: string }>('action.due');
export const actionEnded = happening<{ action_id: number; state: 'done' | 'dropped' }>('action.ended');

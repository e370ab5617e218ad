import { happening } from '#shared/activity/happening.ts';

/** Agreed: somebody, or nobody yet, sees to it until a day. */
export const actionAgreed = happening<{ action_id: number; owner_id: number | null }>('action.agreed');
/** Somebody else sees to it from now on. */
export const actionHandedOver = happening<{ action_id: number; owner_id: number }>('action.handed_over');
/** Its day has come and it is open. */
export const actionDue = happening<{ action_id: number; owner_id: number }>('action.due');
export const actionEnded = happening<{ action_id: number; state: 'done' | 'dropped' }>('action.ended');
export const actionReopened = happening<{ action_id: number }>('action.reopened');

import { happening } from '#shared/activity/happening.ts';

export const offerMade = happening<{ offer_id: number }>('offer.made');
export const offerPaused = happening<{ offer_id: number; until: string | null }>('offer.paused');
export const offerEnded = happening<{ offer_id: number }>('offer.ended');

type Asked = { request_id: number; to_person_id: number };

/** The word that came with it reaches whom it is for, and nobody else. */
export const matchAsked = happening<Asked & { word: string }>('match.asked');
export const matchAccepted = happening<Asked & { word: string }>('match.accepted');
export const matchDeclined = happening<Asked & { word: string }>('match.declined');
/** Nobody answered in time. */
export const matchExpired = happening<Asked>('match.expired');

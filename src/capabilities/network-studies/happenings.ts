import { happening } from '#shared/activity/happening.ts';

export const networkBrought = happening<{ study_id: number }>('network-study.brought');
export const networkDiscarded = happening<{ study_id: number }>('network-study.discarded');

import { happening } from '#shared/activity/happening.ts';

export const measureFounded = happening<{ measure_id: number }>('measure.founded');
export const measureChanged = happening<{ measure_id: number }>('measure.changed');
/** Nothing more is measured. */
export const measureEnded = happening<{ measure_id: number }>('measure.ended');
export const measureResumed = happening<{ measure_id: number }>('measure.resumed');
export const measurePointsAdded = happening<{ measure_id: number; added: number; corrected: number }>(
  'measure.points_added',
);
export const measurePointCorrected = happening<{ measure_id: number; point_id: number }>(
  'measure.point_corrected',
);

import type { Capability } from '#shared/capability.ts';
import { measuresApi } from './api/measures-api.ts';
import { pointsApi } from './api/points-api.ts';
import { measurePages } from './pages/measure-pages.ts';
import { placePages } from './pages/place-pages.ts';
import { pointPages } from './pages/point-pages.ts';
import { reactions } from './reactions.ts';

/** What is to change in the work, in numbers: a register of measures, their values, and whether they changed. */
export const outcomes: Capability = {
  name: 'outcomes',
  routes: [...measurePages, ...pointPages, ...placePages, ...measuresApi, ...pointsApi],
  reactions,
};
export * from './happenings.ts';
export { foundMeasure } from './register/keep-measure.ts';
export { addPoints } from './points/add-points.ts';
export { correctPoint } from './points/correct-point.ts';

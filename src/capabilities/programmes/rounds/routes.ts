import { groupsPages } from './pages/groups-pages.ts';
import { reviewPages } from './pages/review-pages.ts';

/** Every address of forming groups. */
export const roundRoutes = [...groupsPages, ...reviewPages];

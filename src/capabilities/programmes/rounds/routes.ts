import { changeApi } from './api/change-api.ts';
import { proposalApi } from './api/proposal-api.ts';
import { groupsPages } from './pages/groups-pages.ts';
import { reviewPages } from './pages/review-pages.ts';

/** Every address of forming groups. */
export const roundRoutes = [...groupsPages, ...reviewPages, ...proposalApi, ...changeApi];

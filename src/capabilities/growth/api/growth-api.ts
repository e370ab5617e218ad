import { goalsApi } from './goals-api.ts';
import { mixApi } from './mix-api.ts';
import { nudgesApi } from './nudges-api.ts';
import { reviewsApi } from './reviews-api.ts';

export const growthApi = [...goalsApi, ...mixApi, ...nudgesApi, ...reviewsApi];

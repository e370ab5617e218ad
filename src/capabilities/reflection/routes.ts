import { cardApi } from './api/card-api.ts';
import { finishedApi } from './api/finished-api.ts';
import { lessonApi } from './api/lesson-api.ts';
import { teamApi } from './api/team-api.ts';
import { actionPages } from './pages/action-pages.ts';
import { cardPages } from './pages/card-pages.ts';
import { finishedPages } from './pages/finished-pages.ts';
import { lessonPages } from './pages/lesson-pages.ts';
import { startPages } from './pages/start-pages.ts';
import { teamPages } from './pages/team-pages.ts';

/** Every address of reflecting, in the order in which someone comes upon them. */
export const routes = [
  ...startPages,
  ...teamPages,
  ...cardPages,
  ...actionPages,
  ...finishedPages,
  ...lessonPages,
  ...cardApi,
  ...teamApi,
  ...finishedApi,
  ...lessonApi,
];

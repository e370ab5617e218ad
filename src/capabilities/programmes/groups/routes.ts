import { peopleApi } from './api/people-api.ts';
import { placeApi } from './api/place-api.ts';
import { problemApi } from './api/problem-api.ts';
import { teamApi } from './api/team-api.ts';
import { peoplePages } from './pages/people-pages.ts';
import { placePages } from './pages/place-pages.ts';
import { problemPages } from './pages/problem-pages.ts';
import { teamPages } from './pages/team-pages.ts';

/** Every address of the people in groups. */
export const groupRoutes = [
  ...peoplePages,
  ...placePages,
  ...teamPages,
  ...problemPages,
  ...peopleApi,
  ...placeApi,
  ...teamApi,
  ...problemApi,
];

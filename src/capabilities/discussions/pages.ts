import { keepingPages } from './pages/keeping-pages.ts';
import { listPages } from './pages/list-pages.ts';
import { placePages } from './pages/place-pages.ts';
import { postPages } from './pages/post-pages.ts';
import { responsePages } from './pages/response-pages.ts';
import { threadPages } from './pages/thread-pages.ts';

export const pages = [
  ...placePages,
  ...listPages,
  ...threadPages,
  ...postPages,
  ...responsePages,
  ...keepingPages,
];

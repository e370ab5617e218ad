import { journeyPages } from './pages/journey-pages.ts';
import { myPages } from './pages/my-pages.ts';
import { stepPages } from './pages/step-pages.ts';
import { workPages } from './pages/work-pages.ts';

export const pages = [...journeyPages, ...stepPages, ...workPages, ...myPages];

import { listPages } from './pages/list-pages.ts';
import { threadPages } from './pages/thread-pages.ts';

export const pages = [...listPages, ...threadPages];

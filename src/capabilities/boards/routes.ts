import { actionApi } from './api/action-api.ts';
import { boardApi } from './api/board-api.ts';
import { actionPages } from './pages/action-pages.ts';
import { boardPages } from './pages/board-pages.ts';
import { cardPages } from './pages/card-pages.ts';

/** Every address of boards and of what is agreed. */
export const routes = [...boardPages, ...cardPages, ...actionPages, ...boardApi, ...actionApi];

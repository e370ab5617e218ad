import type { Capability } from '#shared/capability.ts';
import { homeApi } from './api.ts';
import { pages } from './pages.ts';

export const home: Capability = { name: 'home', routes: [...pages, ...homeApi] };

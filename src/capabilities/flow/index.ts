import type { Capability } from '#shared/capability.ts';
import { flowPages } from './pages.ts';

export const flow: Capability = { name: 'flow', routes: flowPages };

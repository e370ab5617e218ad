import type { Capability } from '#shared/capability.ts';
import { directoryPages } from './pages/directory.ts';

export const people: Capability = {
  name: 'people',
  routes: [...directoryPages],
};
export * from './happenings.ts';
export { findPerson, personCard } from './queries.ts';

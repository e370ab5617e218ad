import type { Capability } from '#shared/capability.ts';
import { directoryPages } from './pages/directory.ts';
import { profilePages } from './pages/profile.ts';

export const people: Capability = {
  name: 'people',
  routes: [...directoryPages, ...profilePages],
};
export * from './happenings.ts';
export { findPerson, personCard } from './queries.ts';

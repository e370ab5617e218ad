import type { Capability } from '#shared/capability.ts';

export const communities: Capability = { name: 'communities' };
export * from './happenings.ts';
export { belongs, findable, readable } from './policy.ts';

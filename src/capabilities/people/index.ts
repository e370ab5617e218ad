import type { Capability } from '#shared/capability.ts';

export const people: Capability = { name: 'people' };
export * from './happenings.ts';

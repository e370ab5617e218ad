import type { Capability } from '#shared/capability.ts';

export const discussions: Capability = { name: 'discussions' };
export * from './happenings.ts';

import type { Capability } from '#shared/capability.ts';

export const home: Capability = { name: 'home' };

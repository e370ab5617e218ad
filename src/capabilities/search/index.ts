import type { Capability } from '#shared/capability.ts';

export const search: Capability = { name: 'search' };

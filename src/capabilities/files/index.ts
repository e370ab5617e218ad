import type { Capability } from '#shared/capability.ts';

export const files: Capability = { name: 'files' };

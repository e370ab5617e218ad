import type { Capability } from '#shared/capability.ts';

export const drafts: Capability = { name: 'drafts' };

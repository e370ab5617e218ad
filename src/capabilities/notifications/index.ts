import type { Capability } from '#shared/capability.ts';

export const notifications: Capability = { name: 'notifications' };

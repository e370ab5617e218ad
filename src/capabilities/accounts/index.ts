import type { Capability } from '#shared/capability.ts';

export { identify } from './identify.ts';

export const accounts: Capability = { name: 'accounts' };

/** Where a stranger is sent who asks for something that needs a person; afterwards back to it. */
export const signInAddress = (path: string): string => `/sign-in?next=${encodeURIComponent(path)}`;

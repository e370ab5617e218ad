import type { Capability } from '#shared/capability.ts';

export const communities: Capability = { name: 'communities' };
export * from './happenings.ts';
export { belongs, findable, readable } from './policy.ts';
export { findCommunity, findCommunityById, holdCommunity } from './find-community.ts';
export type { Community, PostingBarrier, Role } from './community.ts';
export { communityFrame } from './views/frame.ts';

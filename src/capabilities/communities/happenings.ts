import { happening } from '#shared/activity/happening.ts';

export const communityFounded = happening('community.founded');
export const communityLaunched = happening('community.launched');
export const memberJoined = happening<{ person_id: number; by_rule?: boolean }>('member.joined');
export const memberLeft = happening<{ person_id: number }>('member.left');
export const membershipRequested = happening<{ person_id: number }>('membership.requested');
export const membershipGranted = happening<{ person_id: number }>('membership.granted');
export const personInvited = happening<{ person_id: number }>('person.invited');
/** Nobody, or only one, is left to own the community. */
export const ownerWanted = happening('community.owner_wanted');
export const charterChanged = happening<{ version: number }>('charter.changed');
export const guidelinesChanged = happening<{ version: number }>('guidelines.changed');
export const settingsChanged = happening<{ before: Record<string, unknown>; after: Record<string, unknown> }>(
  'community.settings_changed',
);
export const communityArchived = happening('community.archived');
export const communitiesMerged = happening<{ from_id: number }>('communities.merged');

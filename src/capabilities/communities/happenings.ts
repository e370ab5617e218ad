import { happening } from '#shared/activity/happening.ts';
import type { Role } from './community.ts';

export const communityFounded = happening('community.founded');
export const communityLaunched = happening('community.launched');
export const memberJoined = happening<{ person_id: number }>('member.joined');
/** The directory's rule put these people in, all at once. */
export const membersPlaced = happening<{ person_ids: number[] }>('members.placed');
/** By themselves, or removed: then the actor is somebody else. */
export const memberLeft = happening<{ person_id: number }>('member.left');
export const membershipRequested = happening<{ person_id: number }>('membership.requested');
export const membershipGranted = happening<{ person_id: number; word: string }>('membership.granted');
export const membershipDeclined = happening<{ person_id: number; word: string }>('membership.declined');
export const personInvited = happening<{ person_id: number; as: Role }>('person.invited');
/** All of a group at once: those whose invitation is of the very same time. */
export const peopleInvited = happening<{ people: number }>('people.invited');
export const invitationDeclined = happening<{ person_id: number }>('invitation.declined');
export const roleChanged = happening<{ person_id: number; before: Role; after: Role }>('member.role_changed');
/** Nobody, or only one, is left to own the community. */
export const ownerWanted = happening<{ owners: number }>('community.owner_wanted');
export const ownerVolunteered = happening<{ person_id: number }>('owner.volunteered');
export const charterChanged = happening<{ version: number }>('charter.changed');
export const guidelinesChanged = happening<{ version: number }>('guidelines.changed');
export const guidelinesAccepted = happening<{ person_id: number; version: number }>('guidelines.accepted');
export const settingsChanged = happening<{ before: Record<string, unknown>; after: Record<string, unknown> }>(
  'community.settings_changed',
);
export const ritualAdded = happening<{ ritual_id: number }>('ritual.added');
export const ritualEnded = happening<{ ritual_id: number }>('ritual.ended');
/** A ritual takes place tomorrow or today; `person_id` looks after it, `on` is the day. */
export const ritualDue = happening<{ ritual_id: number; person_id: number; name: string; on: string }>(
  'ritual.due',
);
/** The end date is near; owners should think of the harvest. */
export const endApproaching = happening<{ ends_on: string; owner_ids: number[] }>(
  'community.end_approaching',
);
export const closingStarted = happening('community.closing_started');
export const harvestWritten = happening('harvest.written');
export const communityArchived = happening('community.archived');
export const communityReopened = happening('community.reopened');
export const communitiesMerged = happening<{ from_id: number; from_name: string }>('communities.merged');

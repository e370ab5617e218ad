import { happening } from '#shared/activity/happening.ts';

export const programmeFounded = happening('programme.founded');
/** People may apply. */
export const intakeOpened = happening('programme.intake_opened');
export const intakeClosed = happening('programme.intake_closed');
export const programmeStarted = happening('programme.started');
export const programmeClosed = happening('programme.closed');
export const programmeCancelled = happening('programme.cancelled');
export const programmeChanged = happening<{ fields: string[] }>('programme.changed');
export const organiserAdded = happening<{ person_id: number }>('programme.organiser_added');
export const organiserRemoved = happening<{ person_id: number }>('programme.organiser_removed');
export const pilotDecided = happening<{ decision: 'roll out' | 'change' | 'stop' }>('pilot.decided');

/** Asked by the organisers to take part. */
export const participantInvited = happening<{ person_id: number }>('participant.invited');
export const participantAdmitted = happening<{ person_id: number }>('participant.admitted');
export const participantWaits = happening<{ person_id: number }>('participant.waits');
/** By themselves or removed: then the actor is somebody else. */
export const participantLeft = happening<{ person_id: number }>('participant.left');
export const participantPaused = happening<{ person_id: number; until: string }>('participant.paused');

export const roundProposed = happening<{ round_id: number; groups: number; waiting: number }>(
  'round.proposed',
);
export const roundPublished = happening<{ round_id: number; number: number }>('round.published');
/** A group exists from now on; everybody in it is told with whom. */
export const groupFormed = happening<{ person_ids: number[] }>('group.formed');
export const groupJoined = happening<{ person_id: number; role: string | null }>('group.joined');
export const groupLeft = happening<{ person_id: number }>('group.left');
export const groupsMerged = happening<{ from_id: number; person_ids: number[] }>('groups.merged');
export const groupClosed = happening('group.closed');
export const groupAtRisk = happening<{ why: 'thin' | 'absent' | 'silent' }>('group.at_risk');
/** Somebody else leads a group from now on. */
export const facilitatorChanged = happening<{ person_id: number }>('group.facilitator_changed');
/** Asked to come into a group; they are in it once they said yes. */
export const groupInvited = happening<{ person_id: number }>('group.invited');
/** Somebody who was asked into a group said no. */
export const groupDeclined = happening<{ person_id: number }>('group.declined');

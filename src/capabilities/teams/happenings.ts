import { happening } from '#shared/activity/happening.ts';

export const teamFounded = happening('team.founded');
export const teamChanged = happening('team.changed');
/** The lead put these people in. */
export const teamPeopleAdded = happening<{ person_ids: number[] }>('team.people_added');
/** Nobody led it any more, and one of its people does now. */
export const teamLeadTaken = happening<{ person_id: number }>('team.lead_taken');
export const teamClosed = happening('team.closed');
export const teamGoalSet = happening<{ goal_id: number }>('team.goal_set');
export const teamGoalMoved = happening<{ goal_id: number; state: string }>('team.goal_moved');
export const teamMeetingPlanned = happening<{ meeting_id: number }>('team.meeting_planned');
export const teamMeetingHeld = happening<{ meeting_id: number }>('team.meeting_held');
export const teamResultKept = happening<{ result_id: number }>('team.result_kept');
/** From now on other teams can read it. */
export const teamResultShared = happening<{ result_id: number; name: string }>('team.result_shared');
export const teamLessonsOpened = happening('team.lessons_opened');
/** Both teams' leads are told; `other_id` is the community of the other team. */
export const teamContactSuggested = happening<{ contact_id: number; other_id: number }>(
  'team.contact_suggested',
);

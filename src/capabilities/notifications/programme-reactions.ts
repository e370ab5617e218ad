import { actionAgreed, actionDue, actionHandedOver } from '#capabilities/boards/index.ts';
import {
  decisionAsked,
  reviewGiven,
  reviewsDrawn,
  stepOpened,
  stepOverdue,
  workReturned,
  workSigned,
} from '#capabilities/journeys/index.ts';
import { sessionCancelled, sessionMoved, sessionNear, sessionPlanned } from '#capabilities/meetings/index.ts';
import {
  facilitatorChanged,
  groupAtRisk,
  groupFormed,
  groupInvited,
  groupJoined,
  groupsMerged,
  organiserAdded,
  participantAdmitted,
  participantInvited,
  participantWaits,
  programmeCancelled,
  programmeChanged,
  programmeClosed,
} from '#capabilities/programmes/index.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { on, type Happened } from '#shared/activity/happening.ts';
import { tell } from './tell.ts';

const name = 'notifications';

const these = (people: readonly number[], kind: string): Sql => sql`
  select person, ${kind}::text from unnest(${people}::bigint[]) person`;

const one = (person: number | null, kind: string): Sql => sql`select ${person}::bigint, ${kind}::text`;

/** Everybody who is in the group now. */
const group = ({ group_id }: Happened, kind: string): Sql => sql`
  select m.person_id, ${kind}::text from group_members m where m.group_id = ${group_id} and m.left_at is null`;

/** Those who applied and did not leave. */
const participants = ({ programme_id }: Happened, kind: string): Sql => sql`
  select t.person_id, ${kind}::text from participants t
  where t.programme_id = ${programme_id} and t.state in ('waiting', 'in')`;

/** Those who can do something about it: who leads the group, and who organises the programme. */
const keepers = ({ group_id, programme_id }: Happened, kind: string): Sql => sql`
  select m.person_id, ${kind}::text from group_members m
  where m.group_id = ${group_id} and m.left_at is null and m.facilitates
  union select o.person_id, ${kind}::text from programme_organisers o where o.programme_id = ${programme_id}`;

/** A person's own work comes back to them; that of a group to all of it. */
const doer = (happened: Happened<{ person_id: number | null }>, kind: string): Sql =>
  happened.data.person_id === null ? group(happened, kind) : one(happened.data.person_id, kind);

export const programmeReactions = [
  on(participantAdmitted, name, (ground, it) => tell(ground, it, one(it.data.person_id, 'admitted'))),
  on(participantWaits, name, (ground, it) => tell(ground, it, one(it.data.person_id, 'waits'))),
  on(programmeClosed, name, (ground, it) => tell(ground, it, participants(it, 'programme_closed'))),
  on(programmeCancelled, name, (ground, it) => tell(ground, it, participants(it, 'programme_cancelled'))),
  on(participantInvited, name, (ground, it) => tell(ground, it, one(it.data.person_id, 'programme_invited'))),
  on(organiserAdded, name, (ground, it) => tell(ground, it, one(it.data.person_id, 'organiser_added'))),
  on(programmeChanged, name, (ground, it) => tell(ground, it, participants(it, 'programme_changed'))),
  on(groupInvited, name, (ground, it) => tell(ground, it, one(it.data.person_id, 'group_invited'))),
  on(facilitatorChanged, name, (ground, it) => tell(ground, it, one(it.data.person_id, 'leads_now'))),
  on(sessionPlanned, name, (ground, it) => tell(ground, it, group(it, 'session_planned'))),
  on(sessionMoved, name, (ground, it) => tell(ground, it, group(it, 'session_moved'))),
  on(sessionCancelled, name, (ground, it) => tell(ground, it, group(it, 'session_cancelled'))),
  on(sessionNear, name, (ground, it) => tell(ground, it, group(it, 'session_near'))),
  on(groupFormed, name, (ground, it) => tell(ground, it, group(it, 'group_formed'))),
  on(groupJoined, name, (ground, it) => tell(ground, it, group(it, 'group_joined'))),
  on(groupsMerged, name, (ground, it) => tell(ground, it, group(it, 'group_merged'))),
  on(groupAtRisk, name, (ground, it) => tell(ground, it, keepers(it, 'group_at_risk'))),
  on(stepOpened, name, (ground, it) => tell(ground, it, group(it, 'step_opened'))),
  on(stepOverdue, name, (ground, it) => tell(ground, it, these(it.data.person_ids, 'step_overdue'))),
  on(workSigned, name, (ground, it) => tell(ground, it, doer(it, 'work_signed'))),
  on(workReturned, name, (ground, it) => tell(ground, it, doer(it, 'work_returned'))),
  on(reviewsDrawn, name, (ground, it) => tell(ground, it, these(it.data.reviewer_ids, 'review_due'))),
  on(reviewGiven, name, (ground, it) => tell(ground, it, one(it.data.to_person_id, 'review_given'))),
  on(actionAgreed, name, (ground, it) => tell(ground, it, one(it.data.owner_id, 'action_agreed'))),
  on(actionHandedOver, name, (ground, it) => tell(ground, it, one(it.data.owner_id, 'action_agreed'))),
  on(actionDue, name, (ground, it) => tell(ground, it, one(it.data.owner_id, 'action_due'))),
  on(decisionAsked, name, (ground, it) => tell(ground, it, one(it.data.asked_id, 'decision_asked'))),
]; // prettier-ignore

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
import { onAll, type Happening, type Reaction } from '#shared/activity/happening.ts';
import type { Kind } from './kinds.ts';
import { tellAll } from './tell.ts';

/** Told for many happenings at once: whom each of them, the row `it` of the log, is told. */
const told = <Data>(what: Happening<Data>, kind: Kind, whom: (kind: Kind) => Sql): Reaction =>
  onAll(what, 'notifications', (ground, all) => tellAll(ground, all, whom(kind)));

/** The people that it names. */
const these =
  (named: 'person_ids' | 'reviewer_ids') =>
  (kind: Kind): Sql =>
    sql`
    select person::bigint, ${kind}::text from jsonb_array_elements_text(it.data -> ${named}::text) person`;

const one =
  (named: 'person_id' | 'owner_id' | 'asked_id') =>
  (kind: Kind): Sql =>
    sql`select (it.data ->> ${named}::text)::bigint, ${kind}::text`;

/** Everybody who is in the group now. */
const group = (kind: Kind): Sql => sql`
  select m.person_id, ${kind}::text from group_members m where m.group_id = it.group_id and m.left_at is null`;

/** Those in the group for whom a session is: where its step is for a role, they and whoever leads. */
const inSession = (kind: Kind): Sql => sql`
  select m.person_id, ${kind}::text from meetings t
    left join steps s on s.id = t.step_id join group_members m on m.group_id = t.group_id and m.left_at is null
  where t.id = (it.data ->> 'meeting_id')::bigint and (coalesce(s.who, 'everyone') = 'everyone' or m.role = s.who
    or m.facilitates or not exists (
      select from group_members h where h.group_id = t.group_id and h.left_at is null and (h.role = s.who or h.facilitates)))`;

/** In a group of more than so many, who comes is no news to all the others. */
const crowd = 12;

/** Whoever has come is told of their group; so are the others of somebody new, where they are few. */
const withNewcomer = (kind: Kind): Sql => sql`
  select (it.data ->> 'person_id')::bigint, 'group_formed'
  union all select m.person_id, ${kind}::text from group_members m join groups g on g.id = m.group_id
  where m.group_id = it.group_id and m.left_at is null and m.person_id <> (it.data ->> 'person_id')::bigint
    and g.kind = 'group' and ${crowd}::int >= (
      select count(*) from group_members o where o.group_id = it.group_id and o.left_at is null)`;

/** Those who applied and did not leave. */
const participants = (kind: Kind): Sql => sql`
  select t.person_id, ${kind}::text from participants t
  where t.programme_id = it.programme_id and t.state in ('waiting', 'in')`;

/** Those who can do something about it: who leads the group, and who organises the programme. */
const keepers = (kind: Kind): Sql => sql`
  select m.person_id, ${kind}::text from group_members m
  where m.group_id = it.group_id and m.left_at is null and m.facilitates
  union select o.person_id, ${kind}::text from programme_organisers o where o.programme_id = it.programme_id`;

/** A person's own work comes back to them; that of a group to all of it. */
const doer =
  (named: 'person_id' | 'to_person_id') =>
  (kind: Kind): Sql =>
    sql`
    select (it.data ->> ${named}::text)::bigint, ${kind}::text
    union all select m.person_id, ${kind}::text from group_members m
    where it.data ->> ${named}::text is null and m.group_id = it.group_id and m.left_at is null`;

export const programmeReactions: readonly Reaction[] = [
  told(participantAdmitted, 'admitted', one('person_id')),
  told(participantWaits, 'waits', one('person_id')),
  told(programmeClosed, 'programme_closed', participants),
  told(programmeCancelled, 'programme_cancelled', participants),
  told(participantInvited, 'programme_invited', one('person_id')),
  told(organiserAdded, 'organiser_added', one('person_id')),
  told(programmeChanged, 'programme_changed', participants),
  told(groupInvited, 'group_invited', one('person_id')),
  told(facilitatorChanged, 'leads_now', one('person_id')),
  told(sessionPlanned, 'session_planned', inSession),
  told(sessionMoved, 'session_moved', inSession),
  told(sessionCancelled, 'session_cancelled', inSession),
  told(sessionNear, 'session_near', inSession),
  told(groupFormed, 'group_formed', group),
  told(groupJoined, 'group_joined', withNewcomer),
  told(groupsMerged, 'group_merged', group),
  told(groupAtRisk, 'group_at_risk', keepers),
  told(stepOpened, 'step_opened', group),
  told(stepOverdue, 'step_overdue', these('person_ids')),
  told(workSigned, 'work_signed', doer('person_id')),
  told(workReturned, 'work_returned', doer('person_id')),
  told(reviewsDrawn, 'review_due', these('reviewer_ids')),
  told(reviewGiven, 'review_given', doer('to_person_id')),
  told(actionAgreed, 'action_agreed', one('owner_id')),
  told(actionHandedOver, 'action_agreed', one('owner_id')),
  told(actionDue, 'action_due', one('owner_id')),
  told(decisionAsked, 'decision_asked', one('asked_id')),
];

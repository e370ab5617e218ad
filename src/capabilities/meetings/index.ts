import { stepOpened } from '#capabilities/journeys/index.ts';
import { groupFormed } from '#capabilities/programmes/index.ts';
import type { Ground } from '#platform/ground.ts';
import { onAll, type Happened } from '#shared/activity/happening.ts';
import type { Capability } from '#shared/capability.ts';
import { callApi } from './api/call-api.ts';
import { planApi } from './api/plan-api.ts';
import { runApi } from './api/run-api.ts';
import { calendarPages } from './pages/calendar.ts';
import { callsAdminPages } from './pages/calls-admin.ts';
import { planPages } from './pages/plan.ts';
import { runPages } from './pages/run.ts';
import { sessionPages } from './pages/session-page.ts';
import { planSessions } from './planning/plan-sessions.ts';
import { stepReactions } from './reactions.ts';
import { remindOfSessions } from './planning/remind.ts';
import { endForgottenSessions } from './running/end-forgotten.ts';
import { topics } from './topics.ts';

const name = 'meetings';
const plan = ({ db }: Ground, all: readonly Happened[]) =>
  db.transaction((tx) => planSessions(tx, [...new Set(all.map(({ group_id }) => group_id!))]));

/** Sessions of groups: when they are, and how they are held. */
export const meetings: Capability = {
  name,
  routes: [
    ...sessionPages,
    ...planPages,
    ...runPages,
    ...calendarPages,
    ...planApi,
    ...runApi,
    ...callApi,
    ...callsAdminPages,
  ],
  recurring: [remindOfSessions, endForgottenSessions],
  reactions: [onAll(groupFormed, name, plan), onAll(stepOpened, name, plan), ...stepReactions],
  topics,
};
export * from './happenings.ts';
export { comingFor, type CalendarDate } from './calendar/list-dates.ts';
export { setTime } from './planning/set-time.ts';
export { reply } from './planning/reply.ts';
export { beginSession } from './running/begin-session.ts';
export { moveOn } from './running/move-on.ts';
export { endSession } from './running/end-session.ts';
export { recordSession } from './running/record-session.ts';
export { writeSharedNotes } from './notes/write-notes.ts';

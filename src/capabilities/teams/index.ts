import type { Capability } from '#shared/capability.ts';
import { goalsApi } from './api/goals-api.ts';
import { leadApi } from './api/lead-api.ts';
import { meetingApi } from './api/meeting-api.ts';
import { resultsApi } from './api/results-api.ts';
import { teamsApi } from './api/teams-api.ts';
import { goalPages } from './pages/goal-pages.ts';
import { meetingPages } from './pages/meeting-pages.ts';
import { resultPages } from './pages/result-pages.ts';
import { teamPages } from './pages/team-pages.ts';
import { topics } from './topics.ts';

export const teams: Capability = {
  name: 'teams',
  topics,
  routes: [
    ...teamPages,
    ...goalPages,
    ...meetingPages,
    ...resultPages,
    ...teamsApi,
    ...leadApi,
    ...goalsApi,
    ...meetingApi,
    ...resultsApi,
  ],
};
export * from './happenings.ts';
export { foundTeam } from './founding/found-team.ts';
export { setGoal, moveGoal } from './goals/set-goal.ts';
export { addItem } from './meetings/change-agenda.ts';
export { planMeeting } from './meetings/plan-meeting.ts';
export { keepResult } from './results/keep-result.ts';
export { openLessons } from './open-lessons.ts';
export { suggestContact } from './contacts/suggest-contact.ts';

import { recurring } from '#platform/jobs/job.ts';
import { remindOfActions } from './actions/remind-of-actions.ts';
import { askFollowUps } from './finishing/ask-follow-ups.ts';
import { openDueCards } from './teams/open-due-cards.ts';

/** Looks every hour for what is due; an hour that was missed is made up by the next. */
export const watches = [
  recurring('open reflection cards', '17 * * * *', openDueCards),
  recurring('ask what came of it', '27 * * * *', askFollowUps),
  recurring('remind of actions of cards', '37 * * * *', remindOfActions),
];

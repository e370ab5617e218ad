import type { Capability } from '#shared/capability.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import { topics } from './topics.ts';
import { watches } from './watches.ts';

/** Cards of three questions, lessons that others use, and what came of something that was finished. */
export const reflection: Capability = { name: 'reflection', routes, reactions, recurring: watches, topics };
export * from './happenings.ts';
export type { Answers } from './cards/card.ts';
export { startCard, type NewCard } from './cards/start-card.ts';
export { writeEntry } from './cards/write-entry.ts';
export { uncoverCard } from './cards/uncover-card.ts';
export { addThemes } from './cards/name-themes.ts';
export { agreeAction } from './actions/agree-action.ts';
export { readsLesson, seesCard } from './policy.ts';
export { writeLesson, type NewLesson } from './lessons/write-lesson.ts';
export { thankForLesson, useLesson } from './lessons/use-lesson.ts';
export { noteCompletion } from './finishing/tell-completion.ts';

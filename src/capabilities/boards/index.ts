import { recurring } from '#platform/jobs/job.ts';
import type { Capability } from '#shared/capability.ts';
import { remindOfActions } from './actions/remind-of-actions.ts';
import { routes } from './routes.ts';
import { reactions } from './step-boards.ts';
import { topics } from './topics.ts';

export const boards: Capability = {
  name: 'boards',
  routes,
  reactions,
  recurring: [recurring('remind of actions', '*/15 * * * *', remindOfActions)],
  topics,
};
export * from './happenings.ts';
export type { BoardRow, Card, Phase } from './board.ts';
export { openBoard } from './open-board.ts';
export { announceBoard, setPhase } from './set-phase.ts';
export { readBoard, type BoardView } from './read-board.ts';
export { boardSection } from './views/board-section.ts';
export type { Shown } from './views/place.ts';
export type { Action } from './actions/action.ts';
export { actionEntry } from './views/action-entry.ts';
export { myActions, openActions, type MyAction } from './actions/list-actions.ts';
export { addCard } from './cards/write-card.ts';
export { placeCard } from './cards/place-card.ts';
export { giveDots } from './cards/give-dots.ts';
export { agreeAction } from './actions/agree-action.ts';

import type { Capability } from '#shared/capability.ts';

export const boards: Capability = { name: 'boards' };
export * from './happenings.ts';
export type { BoardRow, Card, Phase } from './board.ts';
export { openBoard } from './open-board.ts';
export { announceBoard, setPhase } from './set-phase.ts';

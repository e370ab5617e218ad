import { on, type Reaction } from '#shared/activity/happening.ts';
import { groupLeft, participantAdmitted } from '../happenings.ts';
import { bringIntoRound, mendRound } from './roulette/follow-round.ts';

/** Rounds that are drawn follow who comes and goes between two draws. */
export const roundReactions: readonly Reaction[] = [
  on(participantAdmitted, 'rounds: late joiners', ({ db }, { programme_id, data }) =>
    bringIntoRound(db, programme_id!, data.person_id),
  ),
  on(groupLeft, 'rounds: left alone', ({ db }, { group_id }) => mendRound(db, group_id!)),
];

import { minutesOf } from './declaration/agenda.ts';
import type { Declaration } from './declaration/declaration.ts';
import type { StepOf } from './declaration/steps.ts';

/** From how few to how many people a group of this format has. */
export function groupSize({ grouping }: Pick<Declaration, 'grouping'>): { least: number; most: number } {
  if (grouping.by === 'matching') return { least: 2, most: 1 + grouping.seekers_per_giver };
  if (grouping.by === 'roulette') return { least: grouping.size, most: grouping.size };
  return { least: grouping.min, most: grouping.max };
}

/** How many people a session is drawn with, where everyone has a turn: as many as sit in a usual group. */
export const usualSize = (declared: Pick<Declaration, 'grouping'>): number => {
  const { least, most } = groupSize(declared);
  return Math.max(2, Math.min(most, Math.max(least, 12)));
};

export const sessionMinutes = (session: StepOf<'session'>, people: number): number =>
  minutesOf(session.agenda, people, session.slots?.count ?? 1);

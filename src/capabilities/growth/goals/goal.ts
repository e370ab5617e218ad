import { z } from 'zod';
import { id, text } from '#platform/http/fields.ts';
import type { Tables } from '#tables';

export const laneKeys = ['practice', 'people', 'reflection', 'network'] as const;
export type LaneKey = (typeof laneKeys)[number];

export const goalStates = ['open', 'done', 'let go'] as const;
export type GoalState = (typeof goalStates)[number];

/** A small goal for a month. */
export type SmallGoal = Pick<Tables['growth_goals'], 'id' | 'words' | 'month' | 'carried'> & {
  lane: LaneKey;
  state: GoalState;
};

export const goalFields = z.object({ lane: z.enum(laneKeys), words: text(200) });
export const stateFields = z.object({ state: z.enum(goalStates) });
export const goalParams = z.object({ id });

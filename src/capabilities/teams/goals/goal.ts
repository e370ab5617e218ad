import { z } from 'zod';
import { optionalDate, optionalText, text } from '#platform/http/fields.ts';
import type { Tables } from '#tables';

export const goalKinds = ['development', 'performance'] as const;
export type GoalKind = (typeof goalKinds)[number];

export const goalStates = ['open', 'on track', 'stuck', 'reached', 'let go'] as const;
export type GoalState = (typeof goalStates)[number];

/** Where it ends: it stands among the earlier ones from then on. */
export const isOver = (state: GoalState): boolean => state === 'reached' || state === 'let go';

export type GoalChange = { state: GoalState; word: string; by: string | null; at: string };

export type Goal = Pick<
  Tables['team_goals'],
  'id' | 'title' | 'measure' | 'due_on' | 'version' | 'created_at' | 'ended_at'
> & {
  kind: GoalKind;
  state: GoalState;
  /** How it went, the newest first. */
  changes: GoalChange[];
};

export const goalFields = z.object({
  kind: z.enum(goalKinds).default('development'),
  title: text(200),
  measure: optionalText(400),
  due_on: optionalDate,
});
export type GoalFields = z.output<typeof goalFields>;
export const moveFields = z.object({ state: z.enum(goalStates), word: optionalText(600) });

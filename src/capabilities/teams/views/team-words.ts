import type { Tone } from '#ui/badge.ts';
import type { GoalKind, GoalState } from '../goals/goal.ts';
import type { Again } from '../results/result.ts';

export const kindWords = {
  development: 'goal.development',
  performance: 'goal.performance',
} as const satisfies Record<GoalKind, string>;

export const stateWords = {
  open: 'goal.open',
  'on track': 'goal.on_track',
  stuck: 'goal.stuck',
  reached: 'goal.reached',
  'let go': 'goal.let_go',
} as const satisfies Record<GoalState, string>;

export const stateTones: Record<GoalState, Tone> = {
  open: 'neutral',
  'on track': 'accent',
  stuck: 'warning',
  reached: 'good',
  'let go': 'neutral',
};

export const againWords = {
  yes: 'again.yes',
  otherwise: 'again.otherwise',
  no: 'again.no',
} as const satisfies Record<Again, string>;

export const againTones: Record<Again, Tone> = { yes: 'good', otherwise: 'accent', no: 'neutral' };

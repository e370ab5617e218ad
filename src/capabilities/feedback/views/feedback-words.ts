import type { Tone } from '#ui/badge.ts';
import type { FeedbackState, Level, Subject } from '../feedback.ts';

export const levelWords = {
  more: ['level.more', 'level.more_hint'],
  good: ['level.good', 'level.good_hint'],
  strength: ['level.strength', 'level.strength_hint'],
} as const satisfies Record<Level, readonly [string, string]>;
export const levelTones: Record<Level, Tone> = { more: 'warning', good: 'neutral', strength: 'good' };

export const kindWords = { work: 'kind.work', behaviour: 'kind.behaviour' } as const satisfies Record<
  Subject,
  string
>;

export const stateWords = {
  waiting: 'state.waiting',
  given: 'state.given',
  declined: 'state.declined',
  withdrawn: 'state.withdrawn',
} as const satisfies Record<FeedbackState, string>;
export const stateTones: Record<FeedbackState, Tone> = {
  waiting: 'accent',
  given: 'good',
  declined: 'neutral',
  withdrawn: 'neutral',
};

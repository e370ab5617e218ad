import { isShown, type Figure } from '#shared/aggregates/figure.ts';
import type { Experiment, Question } from '#shared/health/diagnose.ts';
import type { BesideOwnPast } from '#shared/health/own-past.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Monthly, Unit } from '../months/figures.ts';
import type { Decision } from '../reviews/review.ts';
import { t } from '../words.ts';

export const figureWords = {
  'active share': 'figure.active',
  newcomers: 'figure.newcomers',
  'bus factor': 'figure.bus_factor',
  'self-sustaining share': 'figure.self_sustaining',
  'two-way share': 'figure.two_way',
  'first reply': 'figure.first_reply',
  unanswered: 'figure.unanswered',
} as const satisfies Record<Monthly, string>;

/** How each figure is counted, in a sentence. */
export const countedWords = {
  'active share': 'counted.active',
  newcomers: 'counted.newcomers',
  'bus factor': 'counted.bus_factor',
  'self-sustaining share': 'counted.self_sustaining',
  'two-way share': 'counted.two_way',
  'first reply': 'counted.first_reply',
  unanswered: 'counted.unanswered',
} as const satisfies Record<Monthly, string>;

export const besideWords = {
  'as usual': 'beside.usual',
  'above usual': 'beside.above',
  'below usual': 'beside.below',
  'too little past': 'beside.unknown',
} as const satisfies Record<BesideOwnPast, string>;

export const questionWords = {
  people: { title: 'people', asks: 'people.asks' },
  transformation: { title: 'transformation', asks: 'transformation.asks' },
  value: { title: 'value', asks: 'value.asks' },
} as const satisfies Record<Question, { title: string; asks: string }>;

/** What to try, and the page of the community on which it is done. */
export const experimentWords = {
  'invite those who left': { words: 'try.invite_back', path: '/invitations' },
  'welcome newcomers by name': { words: 'try.welcome', path: '/members' },
  'ask others to answer first': { words: 'try.others_first', path: '' },
  'invite who is missing': { words: 'try.invite_missing', path: '/composition' },
  'talk about the purpose': { words: 'try.purpose', path: '/about' },
  'renew the charter': { words: 'try.charter', path: '/about' },
  'hand over a ritual': { words: 'try.ritual', path: '/rituals' },
  'stop what helps least': { words: 'try.stop', path: '/reviews' },
  'share out questions': { words: 'try.share_out', path: '' },
  'meet in small groups': { words: 'try.small_groups', path: '/formats' },
} as const satisfies Record<Experiment, { words: string; path: string }>;

export const decisionWords = {
  keep: { title: 'decision.keep', hint: 'decision.keep_hint' },
  change: { title: 'decision.change', hint: 'decision.change_hint' },
  stop: { title: 'decision.stop', hint: 'decision.stop_hint' },
} as const satisfies Record<Decision, { title: string; hint: string }>;

export const monthWords = (c: Reader, month: string): string =>
  t(c, 'month', { month: new Date(`${month}T12:00:00Z`) });

/** A value in its unit: a share, people, or how long it took. */
export function sayValue(c: Reader, unit: Unit, value: number): string {
  if (unit === 'share') return t(c, 'say.share', { share: Math.round(value * 100) });
  if (unit === 'people') return t(c, 'say.people', { people: Math.round(value * 10) / 10 });
  if (value < 120) return t(c, 'say.minutes', { minutes: Math.round(value) });
  if (value < 72 * 60) return t(c, 'say.hours', { hours: Math.round(value / 60) });
  return t(c, 'say.days', { days: Math.round(value / 60 / 24) });
}

/** A figure as it may be shown, or why there is none. */
export function sayFigure(c: Reader, unit: Unit, figure: Figure | null): string {
  if (figure === null) return t(c, 'say.none');
  return isShown(figure) ? sayValue(c, unit, figure.value) : t(c, 'say.few');
}

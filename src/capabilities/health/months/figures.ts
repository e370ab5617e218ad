import { figure, isShown, type Figure } from '#shared/aggregates/figure.ts';
import type { HealthFigure } from '#shared/health/diagnose.ts';
import { besideOwnPast, type BesideOwnPast } from '#shared/health/own-past.ts';
import { activeShare, selfSustainingShare, twoWayShare } from '#shared/health/shares.ts';
import { limitsOf, type Bounds } from '#shared/run-charts/limits.ts';
import type { Tables } from '#tables';

export type Month = Omit<Tables['health_months'], 'community_id'>;

/** Those of the figures of health that are written down for each month. */
export const monthly = [
  'active share',
  'newcomers',
  'bus factor',
  'self-sustaining share',
  'two-way share',
  'first reply',
  'unanswered',
] as const satisfies readonly HealthFigure[];
export type Monthly = (typeof monthly)[number];

/** In what a figure is counted: a share from 0 to 1, people, or minutes. */
export type Unit = 'share' | 'people' | 'minutes';
export const unitOf: Record<Monthly, Unit> = {
  'active share': 'share',
  newcomers: 'people',
  'bus factor': 'people',
  'self-sustaining share': 'share',
  'two-way share': 'share',
  'first reply': 'minutes',
  unanswered: 'share',
};

type Counted = { value: number | null; people: number };

/** What each figure of people is, and how many people it is about: none is told of fewer than five. */
const ofPeople: Record<Exclude<Monthly, 'first reply' | 'unanswered'>, (month: Month) => Counted> = {
  'active share': (m) => ({ value: activeShare(m.active, m.active_in_year), people: m.active_in_year }),
  newcomers: (m) => ({ value: m.newcomers, people: m.active }),
  'bus factor': (m) => ({ value: m.bus_factor, people: m.answerers }),
  'self-sustaining share': (m) => ({ value: selfSustainingShare(m.core_posts, m.posts), people: m.active }),
  'two-way share': (m) => ({ value: twoWayShare(m.pairs_both_ways, m.pairs), people: m.pair_people }),
};

/** A figure of a month as it may be shown; null where there was nothing to count. */
export function valueIn(which: Monthly, month: Month): Figure | null {
  if (which === 'first reply')
    return month.first_reply_minutes === null ? null : { value: month.first_reply_minutes };
  if (which === 'unanswered') return month.asked === 0 ? null : { value: month.unanswered / month.asked };
  const { value, people } = ofPeople[which](month);
  return value === null ? null : figure({ value, people });
}

/** How many stand behind a figure of a month: people, or questions where it is about these. */
export const standBehind = (which: Monthly, month: Month): number =>
  which === 'first reply' || which === 'unanswered' ? month.asked : ofPeople[which](month).people;

export type Course = {
  figure: Monthly;
  /** The last month that is over. */
  now: Figure | null;
  behind: number;
  /** The mean of the months before it. */
  usual: number | null;
  beside: BesideOwnPast;
  /** The months in which it can be told. */
  points: { month: string; value: number }[];
};

const bounds: Record<Unit, Bounds> = {
  share: { least: 0, most: 1 },
  people: { least: 0 },
  minutes: { least: 0 },
};

/** The course of a figure over months in the order of time, the last beside those before it. */
export function courseOf(which: Monthly, months: readonly Month[]): Course | null {
  const last = months.at(-1);
  if (!last) return null;
  const points = months.flatMap((one) => {
    const told = valueIn(which, one);
    return told !== null && isShown(told) ? [{ month: one.month, value: told.value }] : [];
  });
  const now = valueIn(which, last);
  const past = points.filter(({ month }) => month < last.month).map(({ value }) => value);
  const within = bounds[unitOf[which]];
  return {
    figure: which,
    now,
    behind: standBehind(which, last),
    usual: limitsOf(past, within)?.centre ?? null,
    beside: now !== null && isShown(now) ? besideOwnPast(now.value, past, within) : 'too little past',
    points,
  };
}

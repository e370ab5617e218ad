import type { Measures } from './measure.ts';

/** The axes on which a network is drawn, in the order in which they go round. */
export const axisKeys = [
  'departments',
  'levels',
  'places',
  'outside',
  'openness',
  'ties',
  'recency',
  'independence',
] as const;
export type AxisKey = (typeof axisKeys)[number];

/** From 0, narrow, to 1, wide; null where too little was answered. Never added up to one figure. */
export type Axes = Record<AxisKey, number | null>;

type Axis = {
  value: (measures: Measures) => number | null;
  /** Where it is wide enough not to think about it. The weakest axis is the one furthest below its own mark. */
  enough: number;
};

/** Half close, half loose ties carry furthest: the loose ones bring what is new, the close ones help with it. */
const bestWeakShare = 0.5;

export const axes: Record<AxisKey, Axis> = {
  departments: { value: (m) => m.departmentVariety, enough: 0.4 },
  levels: { value: (m) => m.levelVariety, enough: 0.4 },
  places: { value: (m) => m.placeVariety, enough: 0.3 },
  outside: {
    value: (m) => (m.externalInternal === null ? null : (m.externalInternal + 1) / 2),
    enough: 0.3,
  },
  openness: { value: (m) => (m.density === null ? null : 1 - m.density), enough: 0.5 },
  ties: {
    value: (m) =>
      m.weakShare === null
        ? null
        : 1 - Math.abs(m.weakShare - bestWeakShare) / Math.max(bestWeakShare, 1 - bestWeakShare),
    enough: 0.4,
  },
  recency: { value: (m) => m.newShare, enough: 0.1 },
  independence: {
    // With n people the three strongest hold 3/n at least, which counts as 1; if they hold all, it is 0.
    value: (m) =>
      m.topThreeShare === null || m.people <= 3
        ? null
        : Math.max(0, Math.min(1, (1 - m.topThreeShare) / (1 - 3 / m.people))),
    enough: 0.6,
  },
};

export const axesOf = (measures: Measures): Axes =>
  Object.fromEntries(axisKeys.map((key) => [key, axes[key].value(measures)])) as Axes;

/** The axes from the weakest on, each held against its own mark; those that cannot be said are left out. */
export function weakestFirst(of: Axes): AxisKey[] {
  const far = (key: AxisKey) => of[key]! / axes[key].enough;
  return axisKeys.filter((key) => of[key] !== null).toSorted((one, other) => far(one) - far(other));
}

import { isShown, type Figure } from '#shared/aggregates/figure.ts';
import type { Reader } from '#ui/viewer.ts';
import type { AxisKey } from '../measures/axes.ts';
import type { Measures } from '../measures/measure.ts';
import { t } from '../words.ts';

const names = {
  departments: 'axis.departments',
  levels: 'axis.levels',
  places: 'axis.places',
  outside: 'axis.outside',
  openness: 'axis.openness',
  ties: 'axis.ties',
  recency: 'axis.recency',
  independence: 'axis.independence',
} as const;

export const axisName = (c: Reader, key: AxisKey): string => t(c, names[key]);

const meanings = {
  departments: 'means.departments',
  levels: 'means.levels',
  places: 'means.places',
  outside: 'means.outside',
  openness: 'means.openness',
  ties: 'means.ties',
  recency: 'means.recency',
  independence: 'means.independence',
} as const;

/** What an axis is good for, whatever stands on it. */
export const axisMeaning = (c: Reader, key: AxisKey): string => t(c, meanings[key]);

/** What a check says on an axis, as a sentence with the numbers behind it. */
export function axisSentence(c: Reader, key: AxisKey, m: Measures): string {
  const { people } = m;
  switch (key) {
    case 'departments':
      return t(c, 'says.departments', { people, count: m.departments });
    case 'levels':
      return t(c, 'says.levels', { higher: m.higher, lower: m.lower });
    case 'places':
      return t(c, 'says.places', { people, count: m.near });
    case 'outside':
      return t(c, 'says.outside', { people, count: m.outside });
    case 'openness':
      return t(c, 'says.openness', { possible: m.possiblePairs, count: m.knownPairs });
    case 'ties':
      return t(c, 'says.ties', { share: m.weakShare ?? 0 });
    case 'recency':
      return t(c, 'says.recency', { share: m.newShare ?? 0 });
    case 'independence':
      return t(c, 'says.independence', { share: m.topThreeShare ?? 0 });
  }
}

/** A place on an axis, from 0 to 1, with two digits. */
export const asValue = (c: Reader, value: number | null): string =>
  value === null ? t(c, 'value.unknown') : t(c, 'value.of', { value });

/** How far an axis moved since another check, with its sign. */
export function asDifference(c: Reader, now: number | null, before: number | null): string {
  if (now === null || before === null) return t(c, 'value.unknown');
  const moved = Math.round((now - before) * 100) / 100;
  return moved === 0 ? t(c, 'value.same') : t(c, 'value.difference', { value: moved });
}

/** What may be shown of many, in tenths, or that it is withheld. */
export const asTenths = (c: Reader, figure: Figure | undefined): string =>
  figure && isShown(figure) ? t(c, 'value.tenths', { value: figure.value }) : t(c, 'together.withheld');

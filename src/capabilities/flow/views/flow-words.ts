import type { Tongue } from '#platform/i18n/tongue.ts';
import { rangeOf } from '#shared/aggregates/coarse.ts';
import { isShown, type Figure, type Withheld } from '#shared/aggregates/figure.ts';
import type { By } from '../grouping.ts';
import { t } from '../words.ts';

export const byWords = {
  department: 'by.department',
  place: 'by.place',
  level: 'by.level',
} as const satisfies Record<By, string>;
export const amongWords = {
  department: 'among.department',
  place: 'among.place',
  level: 'among.level',
} as const satisfies Record<By, string>;

export const groupName = (c: Tongue, { name }: { name: string | null }): string =>
  name ?? t(c, 'group.others');

export const whyWithheld = (c: Tongue, { withheld }: Withheld): string =>
  withheld === 'few' ? t(c, 'cell.few') : t(c, 'cell.beside');

/** "3rd quarter of 2026" by its first day. */
export function quarterName(c: Tongue, quarter: string): string {
  const [year, month] = quarter.split('-').map(Number);
  return t(c, 'quarter', { year: String(year), number: (month! + 2) / 3 });
}

/** A number of people of which only the range is told. */
export function peopleWords(c: Tongue, figure: Figure): string {
  if (!isShown(figure)) return t(c, 'figure.withheld');
  const { from, to } = rangeOf(figure.value);
  if (from === 0) return t(c, 'people.few');
  return to === null ? t(c, 'people.from', { from }) : t(c, 'people.range', { from, to });
}

export const shareWords = (c: Tongue, figure: Figure): string =>
  isShown(figure) ? t(c, 'figure.share', { share: figure.value }) : t(c, 'figure.withheld');

export const numberWords = (c: Tongue, figure: Figure): string =>
  isShown(figure) ? t(c, 'figure.about', { number: figure.value }) : whyWithheld(c, figure);

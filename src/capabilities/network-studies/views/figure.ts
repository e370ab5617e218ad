import type { Viewer } from '#ui/viewer.ts';
import { t } from '../words.ts';

/** A number of people or ties. */
export const count = (c: Viewer, value: number): string => new Intl.NumberFormat(c.locale).format(value);

/** A figure as people read and compare it: always as many digits after the point, or the word for none. */
export function figure(c: Viewer, value: number | null, digits = 3): string {
  if (value === null) return t(c, 'whole.none');
  return new Intl.NumberFormat(c.locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** A share as people read it; what is next to nothing keeps its two first digits. */
export function percent(c: Viewer, value: number | null): string {
  if (value === null) return t(c, 'whole.none');
  const tiny = value !== 0 && value < 0.001;
  return new Intl.NumberFormat(c.locale, {
    style: 'percent',
    ...(tiny ? { maximumSignificantDigits: 2 } : { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  }).format(value);
}

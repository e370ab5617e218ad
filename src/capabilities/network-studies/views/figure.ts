import type { Viewer } from '#ui/viewer.ts';
import { t } from '../words.ts';

/** A figure as people read it: three digits after the point, or the word for none. */
export function figure(c: Viewer, value: number | null, digits = 3): string {
  if (value === null) return t(c, 'whole.none');
  const small = value !== 0 && Math.abs(value) < 0.001;
  return new Intl.NumberFormat(c.locale, {
    maximumFractionDigits: digits,
    ...(small && { maximumSignificantDigits: 2 }),
  }).format(value);
}

/** A share as people read it. */
export const percent = (c: Viewer, value: number | null): string =>
  value === null
    ? t(c, 'whole.none')
    : new Intl.NumberFormat(c.locale, {
        style: 'percent',
        maximumFractionDigits: 1,
        ...(value !== 0 && value < 0.001 && { maximumSignificantDigits: 2 }),
      }).format(value);

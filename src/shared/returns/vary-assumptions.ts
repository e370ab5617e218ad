import { assumptionsOf } from './assumptions.ts';
import { returnOf, type Return } from './return-of.ts';
import type { Worksheet } from './worksheet.ts';

/** What the return would be, in percent, if one assumption lay at its low or its high bound and all others stayed. */
export type Bar = {
  address: string;
  what: string;
  low: { value: number; roi: number };
  high: { value: number; roi: number };
};

export type Tornado = {
  roi: number;
  /** Those that move the return most first. */
  bars: readonly Bar[];
  /** Addresses of numbers that count, of which nobody said how sure they are. */
  notVaried: readonly string[];
};

/**
 * How far the return hangs on each assumption: every one that counts is put to its bounds, one at a time. The way in
 * which each benefit is worked out stays what it is. Of what participants say, the low bound leaves out whoever claims
 * most, and the high one takes everybody at their word, without the discount for confidence.
 *
 * @returns null where there is no return, as nothing was spent
 */
export function varyAssumptions(sheet: Worksheet): Tornado | null {
  const base = returnOf(sheet);
  if (base.roi === null) return null;
  const held = holdWays(sheet, base);
  const bars: Bar[] = [];
  const notVaried: string[] = [];
  for (const { address, what, value, low = value, high = value } of assumptionsOf(held)) {
    const [least, most] = [low, high].map((bound) => ({
      value: bound,
      roi: returnOf(held, new Map([[address, bound]])).roi,
    }));
    if (low === high) notVaried.push(address);
    else if (least!.roi !== null && most!.roi !== null) {
      bars.push({
        address,
        what,
        low: { value: low, roi: least!.roi },
        high: { value: high, roi: most!.roi },
      });
    }
  }
  return { roi: base.roi, bars: bars.toSorted((one, other) => reach(other) - reach(one)), notVaried };
}

/** A bar's length; of bars that are equally long the order of the worksheet stays. */
const reach = ({ low, high }: Bar): number => Math.abs(high.roi - low.roi);

/** The worksheet with only those ways to work out benefits that count. */
const holdWays = (sheet: Worksheet, { benefits }: Return): Worksheet => ({
  ...sheet,
  benefits: sheet.benefits.map((benefit, i) => ({
    ...benefit,
    alternatives: benefit.alternatives.filter(({ key }) => key === benefits.lines[i]!.way.key),
  })),
});

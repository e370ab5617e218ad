import type { Reader } from '#ui/viewer.ts';
import type { GroupReasons } from '../proposal.ts';
import { circleReason } from './circle-reasons.ts';
import { matchReason } from './match-reasons.ts';
import { rouletteReasons } from './roulette-reasons.ts';

export type NameOf = (id: number) => string;

/** What speaks for a group, and what against it, in sentences. */
export type Said = { text: string; against: boolean };

export function saidOf(c: Reader, reasons: GroupReasons | undefined, nameOf: NameOf): Said[] {
  switch (reasons?.by) {
    case 'circles':
      return reasons.reasons.map((reason) => circleReason(c, reason, reasons.slots, nameOf));
    case 'roulette':
      return rouletteReasons(c, reasons, nameOf);
    case 'matching':
      return reasons.pairs.flatMap((pair) =>
        pair.reasons.map((reason) => ({ text: matchReason(c, reason, pair, nameOf), against: false })),
      );
    default:
      return [];
  }
}

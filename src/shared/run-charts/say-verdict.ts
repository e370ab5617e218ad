import type { Tongue } from '#platform/i18n/tongue.ts';
import type { Caveat } from './difference-in-differences.ts';
import type { Reason, Verdict } from './judge-change.ts';
import { t } from './words.ts';

/** The verdict in a few words, for a heading. */
export function sayVerdict(reader: Tongue, { verdict, towards }: Verdict): string {
  if (verdict === 'too few points') return t(reader, 'verdict.too_few');
  if (verdict === 'no change visible yet') return t(reader, 'verdict.none');
  return t(reader, changed[towards ?? 'elsewhere']);
}

const changed = {
  better: 'verdict.changed_better',
  worse: 'verdict.changed_worse',
  elsewhere: 'verdict.changed_elsewhere',
} as const;

/** How values and times of the measure are said: '31 h', '12 March'. */
export type Says = { value: (value: number) => string; time: (at: string) => string };

/** A reason as a sentence. */
export function sayReason(reader: Tongue, reason: Reason, says: Says): string {
  switch (reason.because) {
    case 'few before':
      return t(reader, 'because.few_before', { points: reason.points, least: reason.least });
    case 'few after':
      return t(reader, 'because.few_after', { points: reason.points, least: reason.least });
    case 'drift before':
      return t(reader, 'because.drift_before', { amount: says.value(reason.perPoint) });
    case 'unsteady before':
      return t(reader, 'because.unsteady_before', stretch(reason, says));
    case 'signal':
      return t(reader, signals[reason.rule], stretch(reason, says));
    case 'no signal':
      return t(reader, 'because.no_signal');
    case 'level':
      return sayLevel(reader, reason, says);
  }
}

const signals = {
  'beyond limits': 'signal.beyond_limits',
  'two of three far out': 'signal.two_of_three_far_out',
  'four of five out': 'signal.four_of_five_out',
  'eight on one side': 'signal.eight_on_one_side',
} as const;

const stretch = ({ from, to }: { from: string; to: string }, says: Says) => ({
  from: says.time(from),
  to: says.time(to),
});

function sayLevel(reader: Tongue, level: Extract<Reason, { because: 'level' }>, says: Says): string {
  const { before, after, byChance } = level;
  const apart = Math.abs(after - before) > byChance;
  return t(reader, apart ? 'because.level_apart' : 'because.level_near', {
    before: says.value(before),
    after: says.value(after),
    chance: says.value(byChance),
  });
}

/** What has to be said beside a comparison. */
export const sayCaveat = (reader: Tongue, caveat: Caveat): string => t(reader, caveats[caveat]);

const caveats = {
  'few points': 'caveat.few_points',
  'not alike before': 'caveat.not_alike_before',
  'other times': 'caveat.other_times',
} as const;

import type { Tongue } from '#platform/i18n/tongue.ts';
import { t } from '../words.ts';
import { mostAtOnce } from './add-points.ts';
import type { WhyWrong } from './read-points-file.ts';

/** Why a line cannot be taken in. */
export function sayWrong(c: Tongue, why: WhyWrong): string {
  const words: Record<WhyWrong, string> = {
    'no day': t(c, 'wrong.no_day'),
    future: t(c, 'wrong.future'),
    twice: t(c, 'wrong.twice'),
    'no number': t(c, 'wrong.number'),
    'ambiguous number': t(c, 'wrong.ambiguous'),
    'long note': t(c, 'wrong.long_note'),
    unreadable: t(c, 'wrong.unreadable'),
    'too many': t(c, 'wrong.too_many', { count: mostAtOnce }),
  };
  return words[why];
}

import type { WishKind } from '#shared/grouping/roulette/types.ts';
import type { Reader } from '#ui/viewer.ts';
import type { GroupReasons } from '../proposal.ts';
import { t } from '../words.ts';
import type { NameOf, Said } from './reasons.ts';

const kept = {
  'other-department': 'wish.other_department',
  'same-department': 'wish.same_department',
  'other-location': 'wish.other_location',
  'same-location': 'wish.same_location',
  'other-level': 'wish.other_level',
  'same-level': 'wish.same_level',
  'shared-language': 'wish.shared_language',
  'near-time': 'wish.near_time',
} as const satisfies Record<WishKind, string>;

const broken = {
  'other-department': 'wish.not_other_department',
  'same-department': 'wish.not_same_department',
  'other-location': 'wish.not_other_location',
  'same-location': 'wish.not_same_location',
  'other-level': 'wish.not_other_level',
  'same-level': 'wish.not_same_level',
  'shared-language': 'wish.not_shared_language',
  'near-time': 'wish.not_near_time',
} as const satisfies Record<WishKind, string>;

type Drawn = Extract<GroupReasons, { by: 'roulette' }>;

/** Who meets whom and why, told once for the whole group where it is true of every two in it. */
export function rouletteReasons(c: Reader, { pairs, sizeReason }: Drawn, nameOf: NameOf): Said[] {
  const said: Said[] = [];
  const good = (text: string) => said.push({ text, against: false });
  const bad = (text: string) => said.push({ text, against: true });
  if (pairs.length > 0 && pairs.every(({ repeat }) => repeat === 'none')) good(t(c, 'wish.all_new'));
  for (const { a, b, repeat, metAgo, inLine } of pairs) {
    const names = { one: nameOf(a), other: nameOf(b) };
    if (repeat !== 'none') bad(t(c, 'wish.again', { ...names, rounds: metAgo ?? 1 }));
    if (inLine) bad(t(c, 'wish.in_line', names));
  }
  for (const kind of new Set(pairs.flatMap((pair) => pair.kept)))
    if (pairs.every((pair) => pair.kept.includes(kind))) good(t(c, kept[kind]));
  for (const kind of new Set(pairs.flatMap((pair) => pair.broken))) bad(t(c, broken[kind]));
  if (sizeReason !== null) good(t(c, 'wish.other_size'));
  return said;
}

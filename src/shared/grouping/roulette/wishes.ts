import type { RoulettePerson, Wish, WishKind } from './types.ts';

/** A wish of the programme, ready to be asked of two people of the round. */
export interface WishTest {
  kind: WishKind;
  required: boolean;
  breaks(i: number, j: number): boolean;
}

const traits = {
  'other-department': ['department', 'other'],
  'same-department': ['department', 'same'],
  'other-location': ['location', 'other'],
  'same-location': ['location', 'same'],
  'other-level': ['level', 'other'],
  'same-level': ['level', 'same'],
} as const;

/** The wishes in their order, over columns of numbers: they are asked millions of times. */
export function wishTests(people: readonly RoulettePerson[], wishes: readonly Wish[]): WishTest[] {
  return wishes.map((wish) => ({
    kind: wish.kind,
    required: wish.required ?? false,
    breaks: breakerOf(people, wish),
  }));
}

function breakerOf(people: readonly RoulettePerson[], wish: Wish): WishTest['breaks'] {
  if (wish.kind === 'shared-language') return sharesNoLanguage(people);
  if (wish.kind === 'near-time') {
    const minutes = wish.minutes ?? 120;
    const offsets = Float64Array.from(people, ({ utcOffset }) => utcOffset ?? Number.NaN);
    return (i, j) => farApart(offsets[i]! - offsets[j]!, minutes);
  }
  const [trait, want] = traits[wish.kind];
  const codes = coded(people.map((person) => person[trait]));
  if (want === 'other') return (i, j) => codes[i] === codes[j] && codes[i]! >= 0;
  return (i, j) => codes[i] !== codes[j] && codes[i]! >= 0 && codes[j]! >= 0;
}

/** Clocks go round: UTC+12 and UTC-11 are one hour apart. */
function farApart(difference: number, minutes: number): boolean {
  const apart = Math.abs(difference) % 1440;
  return Math.min(apart, 1440 - apart) > minutes;
}

function coded(values: readonly (string | null)[]): Int32Array {
  const codes = new Map<string, number>();
  return Int32Array.from(values, (value) => {
    if (value === null) return -1;
    const code = codes.get(value) ?? codes.size;
    codes.set(value, code);
    return code;
  });
}

function sharesNoLanguage(people: readonly RoulettePerson[]): WishTest['breaks'] {
  const bits = new Map<string, number>();
  for (const { languages } of people) {
    for (const language of languages) if (!bits.has(language)) bits.set(language, bits.size);
  }
  const words = Math.max(1, Math.ceil(bits.size / 31));
  const spoken = new Int32Array(people.length * words);
  people.forEach(({ languages }, i) => {
    for (const language of languages) {
      const bit = bits.get(language)!;
      spoken[i * words + Math.floor(bit / 31)]! |= 1 << (bit % 31);
    }
  });
  return (i, j) => {
    if (people[i]!.languages.length === 0 || people[j]!.languages.length === 0) return false;
    for (let word = 0; word < words; word += 1) {
      if ((spoken[i * words + word]! & spoken[j * words + word]!) !== 0) return false;
    }
    return true;
  };
}

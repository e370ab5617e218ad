/** Numbers that look drawn and are the same on every start: a demonstration can be talked about. */
export type Chance = {
  /** From 0 to 1, without 1. */
  share(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** So many of them, none twice. */
  some<T>(of: readonly T[], count: number): T[];
};

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  // mulberry32: small, even and good enough for who likes what.
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(share() * (most - least + 1));
  const some = <T>(of: readonly T[], count: number): T[] => {
    const left = [...of];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0)
      taken.push(...left.splice(between(0, left.length - 1), 1));
    return taken;
  };
  return { share, between, some };
}

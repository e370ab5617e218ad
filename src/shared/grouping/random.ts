/**
 * Chance that can be repeated: the same seed gives the same numbers on every machine, so a grouping that somebody
 * reviewed can be formed again. The generator is sfc32 (small fast counter) by Chris Doty-Humphrey, from PractRand,
 * which is in the public domain; its three words of state are filled as there, from one seed and twelve idle rounds.
 */
export interface Random {
  /** A number from 0 up to, but not, 1. */
  next(): number;
  /** A whole number from 0 up to, but not, `n`. */
  below(n: number): number;
  /** The same things in another order, in a new list. */
  shuffle<T>(list: readonly T[]): T[];
}

/** `seed` may be any whole number that a double holds exactly; both of its halves count. */
export function seededRandom(seed: number): Random {
  let a = 0;
  let b = seed | 0;
  let c = Math.floor(seed / 2 ** 32) | 0;
  let counter = 1;

  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) draw();

  const below = (n: number): number => Math.floor((draw() / 2 ** 32) * n);

  return {
    next: () => draw() / 2 ** 32,
    below,
    shuffle: (list) => {
      const shuffled = [...list];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
      }
      return shuffled;
    },
  };
}

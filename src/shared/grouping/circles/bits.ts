/** Sets of small numbers as rows of bits, one row a person: what a thousand people share is asked millions of times. */
export interface BitRows {
  words: number;
  bits: Uint32Array;
}

export const bitRows = (rows: number, columns: number): BitRows => {
  const words = Math.max(1, (columns + 31) >>> 5);
  return { words, bits: new Uint32Array(rows * words) };
};

export function setBit({ words, bits }: BitRows, row: number, column: number): void {
  bits[row * words + (column >>> 5)]! |= 1 << (column & 31);
}

export const hasBit = ({ words, bits }: BitRows, row: number, column: number): boolean =>
  ((bits[row * words + (column >>> 5)]! >>> (column & 31)) & 1) === 1;

function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** How many columns all these rows have in common; it stops counting at `enough`. */
export function countCommon({ words, bits }: BitRows, rows: readonly number[], enough = Infinity): number {
  let count = 0;
  for (let word = 0; word < words && count < enough; word += 1) {
    let common = 0xffffffff;
    for (let at = 0; at < rows.length; at += 1) common &= bits[rows[at]! * words + word]!;
    if (common !== 0) count += countBits(common);
  }
  return count;
}

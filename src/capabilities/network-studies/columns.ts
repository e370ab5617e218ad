/** Columns of numbers as the database keeps them: one after the other, least byte first. */

export function endsToBytes(from: Uint32Array, to: Uint32Array): Buffer {
  const ends = new Uint32Array(from.length + to.length);
  ends.set(from);
  ends.set(to, from.length);
  return bytesOf(ends);
}

export function endsFromBytes(bytes: Buffer): { from: Uint32Array; to: Uint32Array } {
  const ends = new Uint32Array(aligned(bytes));
  return { from: ends.subarray(0, ends.length / 2), to: ends.subarray(ends.length / 2) };
}

export const figuresToBytes = (figures: ArrayLike<number>): Buffer => bytesOf(Float64Array.from(figures));

export const figuresFromBytes = (bytes: Buffer): Float64Array => new Float64Array(aligned(bytes));

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Numbers have to begin where a number may; what the driver hands over lies anywhere. */
const aligned = (bytes: Buffer): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

/** Where a list goes on: the values of the last row shown, as part of an address. */
export const writeCursor = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values of a cursor, or null when it is none of ours: then the list begins at its beginning. */
export function readCursor<Values extends readonly (string | number)[]>(
  cursor: string | undefined,
  ...kinds: { [I in keyof Values]: Values[I] extends number ? 'number' : 'string' }
): Values | null {
  if (!cursor) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const fits =
      Array.isArray(values) &&
      values.length === kinds.length &&
      values.every((value: unknown, i) => typeof value === kinds[i]);
    return fits ? (values as unknown as Values) : null;
  } catch {
    return null;
  }
}

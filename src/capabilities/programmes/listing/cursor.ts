type Place = readonly [rank: number, id: number];

/** Where the list of programmes goes on: the last one shown, as part of an address. */
export const writeCursor = ([rank, id]: Place): string => `${rank}-${id}`;

/** The same read again, or null when it is none of ours: then the list begins at its beginning. */
export function readCursor(cursor: string | undefined): Place | null {
  const found = /^(\d)-(\d{1,15})$/.exec(cursor ?? '');
  return found ? [Number(found[1]), Number(found[2])] : null;
}

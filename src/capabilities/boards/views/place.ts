import type { Board } from '../board.ts';

/** How a board is shown: on which page it stands, and which of its columns are in sight there. */
export type Shown = {
  /** The address of the page on which it stands: forms lead back to it. */
  base: string;
  /** The columns that are in sight; all without it. */
  columns?: readonly string[] | undefined;
  /** Its heading, where it is not simply "Board". */
  title?: string | undefined;
  /** Whether whoever leads moves it on here; not where the agenda of a session does. */
  steers?: boolean | undefined;
};

/** The address from which the board alone is drawn again. */
export function sectionAddress({ id }: Pick<Board, 'id'>, { base, columns, title, steers }: Shown): string {
  const asked = new URLSearchParams({ base });
  if (columns !== undefined && columns.length > 0) asked.set('columns', columns.join(','));
  if (title !== undefined) asked.set('title', title);
  if (steers === false) asked.set('steers', 'no');
  return `/boards/${id}/section?${asked}`;
}

/** The address of an act on a board or a page of it, with the way back where it is not the board's own page. */
export const withBase = (address: string, { base }: Shown, more: Record<string, string> = {}): string =>
  `${address}?${new URLSearchParams({ ...more, base })}`;

/** A measure at one time. */
export type Point = {
  /** A day as YYYY-MM-DD, or a time as ISO text; they sort as they are written. */
  at: string;
  value: number;
};

/** Something that happened meanwhile, from which a measure may behave otherwise: a pilot began, a rule changed. */
export type Mark = { at: string; name: string };

/** Which way is better; a measure may be good only near its target, then neither. */
export type Better = 'higher' | 'lower' | 'neither';

export const inOrder = <One extends { at: string }>(points: readonly One[]): One[] =>
  points.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));

export const valuesOf = (points: readonly Point[]): number[] => points.map(({ value }) => value);

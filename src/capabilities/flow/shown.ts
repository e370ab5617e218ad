import type { Figure } from '#shared/aggregates/figure.ts';
import type { Table } from '#shared/aggregates/table.ts';

/** A group of those who may be counted. The one without a name is all small ones together. */
export type Group = { name: string | null; people: Figure };

/**
 * The flow of a quarter as it may be shown. A cell is in how many pairs somebody of the column's group learned from
 * somebody of the row's, in steps. `crossing` is the share of pairs that lie between two groups, in per cent by steps
 * of five. The other figures are numbers of people, told as the lower bound of a range.
 */
export type Shown = {
  groups: Group[];
  table: Table<Figure>;
  crossing: Figure;
  people: Figure;
  brokers: Figure;
  overloaded: Figure;
};

/** What is known before it is protected: of each figure the value, and how many people at its smaller end. */
export type Known = {
  groups: { name: string | null; people: number }[];
  pairs: Pair[];
  ties: Ties;
};

/** From one group to the other; null is the sum over all of them. */
export type Pair = {
  from: string | null;
  to: string | null;
  is_row: boolean;
  is_column: boolean;
  ties: number;
  takers: number;
  givers: number;
};

export type Ties = {
  /** Pairs within a group and between two, and how many people are in each kind. */
  inside: number;
  inside_people: number;
  across: number;
  across_people: number;
  people: number;
  /** People who gave to or got from at least three groups beside their own. */
  brokers: number;
  /** People from whom ten others or more learned. */
  overloaded: number;
};

/** A network as a file tells it: people by their ids there, what is told of them, and ties as columns. */
export interface NetworkData {
  directed: boolean;
  /** Whether ties differ in strength; otherwise every strength is 1. */
  weighted: boolean;
  ids: readonly string[];
  /** How people are called, where the file says more than the id. */
  labels: readonly (string | null)[];
  attributes: readonly Attribute[];
  from: Uint32Array;
  to: Uint32Array;
  weight: Float64Array;
}

/** Something told of people (department, age), in the order of the people; null where it is not told. */
export interface Attribute {
  name: string;
  values: readonly (string | null)[];
}

/** What a reader has to say about a file. A refusal is something that a careful person would put right first. */
export type RemarkKind = Refusal | Notice;
export type Refusal =
  | 'not xml'
  | 'no graph'
  | 'not a table'
  | 'no columns'
  | 'no end'
  | 'strength not a number'
  | 'strength below zero'
  | 'too many people'
  | 'too many ties';
export type Notice =
  | 'without ties'
  | 'without headings'
  | 'not declared'
  | 'declared twice'
  | 'to oneself'
  | 'strength zero'
  | 'repeated'
  | 'further graph'
  | 'hyperedge'
  | 'both kinds of ties';

/** One remark: the first places it was seen, and how often in all. */
export interface Remark {
  kind: RemarkKind;
  times: number;
  places: Place[];
}
/** A line of the file, counted from 1, and what stands there. */
export interface Place {
  line: number;
  what: string;
}

/** What was read. With refusals `data` is what is left without the lines that are wrong; null when there is nothing. */
export interface ReadNetwork {
  data: NetworkData | null;
  refusals: Remark[];
  notices: Remark[];
}

/** No more than this is taken in, so that a file cannot fill the memory. */
export const mostPeople = 200_000;
export const mostTies = 3_000_000;

/** Measures that Stoa writes into a file are called so; they are passed over when it is read again. */
export const measurePrefix = 'stoa_';

/** A pattern that chance hardly makes. */
export type Rule =
  /** `points` of `of` neighbours lie more than `sigmas` away, on one side of the centre. */
  | { key: string; kind: 'one side'; points: number; of: number; sigmas: number }
  /** So many steps in a row lead up, or down. */
  | { key: string; kind: 'trend'; steps: number }
  /** The line crosses the centre so seldom that chance does it with this probability at most. */
  | { key: string; kind: 'few crossings'; chance: number };

/**
 * The zones of Western Electric, for a chart with limits.
 *
 * Source: Western Electric, Statistical Quality Control Handbook (1956).
 */
export const westernElectric = [
  { key: 'beyond limits', kind: 'one side', points: 1, of: 1, sigmas: 3 },
  { key: 'two of three far out', kind: 'one side', points: 2, of: 3, sigmas: 2 },
  { key: 'four of five out', kind: 'one side', points: 4, of: 5, sigmas: 1 },
  { key: 'eight on one side', kind: 'one side', points: 8, of: 8, sigmas: 0 },
] as const satisfies readonly Rule[];

/**
 * The rules for a chart around its median, without limits. They ask for little: no spread, no shape.
 *
 * Source: Perla, Provost and Murray, The run chart, BMJ Quality & Safety 20 (2011); crossings after Anhøj and Olesen,
 * Run Charts Revisited, PLoS ONE 9 (2014).
 */
export const runRules = [
  { key: 'shift', kind: 'one side', points: 6, of: 6, sigmas: 0 },
  { key: 'trend', kind: 'trend', steps: 4 },
  { key: 'few crossings', kind: 'few crossings', chance: 0.05 },
] as const satisfies readonly Rule[];

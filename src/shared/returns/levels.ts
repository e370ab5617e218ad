/** What each level of an evaluation asks. */
export const levels = ['input', 'reaction', 'learning', 'application', 'impact', 'return'] as const;
export type Level = (typeof levels)[number];

/** How many figures or stories there are for each level. */
export type Evidence = { readonly [Of in Level]?: number };

export type LevelRow = { number: 0 | 1 | 2 | 3 | 4 | 5; level: Level; evidence: number };

/**
 * The levels from 0 (what went in) to 5 (what came back), with what there is to show for each.
 *
 * @returns all six rows, the highest level for which there is evidence, and the levels below it that have none: a chain
 * with a gap does not carry what is above it. Level 3 is asked after 60 to 90 days.
 *
 * Source: Phillips and Phillips, Handbook of Training Evaluation and Measurement Methods (2016).
 */
export function levelsOf(evidence: Evidence): { rows: LevelRow[]; highest: Level | null; gaps: Level[] } {
  const rows = levels.map((level, number) => ({
    number: number as LevelRow['number'],
    level,
    evidence: evidence[level] ?? 0,
  }));
  const highest = rows.findLast((row) => row.evidence > 0) ?? null;
  return {
    rows,
    highest: highest && highest.level,
    gaps: rows
      .filter((row) => highest !== null && row.number < highest.number && row.evidence === 0)
      .map(({ level }) => level),
  };
}

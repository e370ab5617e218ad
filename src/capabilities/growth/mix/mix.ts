/** By what people learn: by doing, with others, by being taught. */
export const mixKinds = ['experience', 'exposure', 'education'] as const;
export type MixKind = (typeof mixKinds)[number];

/** What of one's own doing counts towards which, in the order in which it is told. */
export const sources = {
  tasks: 'experience',
  actions: 'experience',
  results: 'experience',
  sessions: 'exposure',
  answers: 'exposure',
  contacts: 'exposure',
  readings: 'education',
  completions: 'education',
  lessons: 'education',
} as const satisfies Record<string, MixKind>;
export type MixSource = keyof typeof sources;

export type Counted = { source: MixSource; count: number };
export type Noted = { kind: MixKind; count: number };

export type MixLine = { kind: MixKind; source: MixSource | 'noted'; count: number };
export type Mix = {
  total: number;
  lines: MixLine[];
  shares: { kind: MixKind; count: number; share: number }[];
};

/**
 * The mix of what somebody did and noted. Shares are between 0 and 1 and sum to 1, or are all 0 where there is
 * nothing yet. It says what was, never what should be.
 */
export function mixOf(counted: readonly Counted[], noted: readonly Noted[]): Mix {
  const lines: MixLine[] = [
    ...counted.map(({ source, count }) => ({ kind: sources[source], source, count })),
    ...noted.map(({ kind, count }) => ({ kind, source: 'noted' as const, count })),
  ].filter(({ count }) => count > 0);
  const total = lines.reduce((sum, { count }) => sum + count, 0);
  const shares = mixKinds.map((kind) => {
    const count = lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.count, 0);
    return { kind, count, share: total === 0 ? 0 : count / total };
  });
  return {
    total,
    lines: lines.toSorted((one, other) => mixKinds.indexOf(one.kind) - mixKinds.indexOf(other.kind)),
    shares,
  };
}

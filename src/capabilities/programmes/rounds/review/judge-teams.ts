import type { Grouping } from '#capabilities/formats/index.ts';
import type { Broken, Judge } from './judge.ts';

/** Teams chose each other: of one that somebody comes into only its size is judged. */
export const judgeTeams =
  ({ min, max }: Extract<Grouping, { by: 'teams' }>): Judge =>
  ({ length: size }) => {
    const broken: Broken[] =
      size > max
        ? [{ kind: 'too-large', size, max }]
        : size < min
          ? [{ kind: 'too-small', size, smallest: min }]
          : [];
    return { score: Math.min(1, size / min), slot: null, reasons: undefined, broken };
  };

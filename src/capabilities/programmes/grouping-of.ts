import type { Declaration, Grouping } from '#capabilities/formats/index.ts';

/** The rules by which this programme forms its groups: those of the format, with what its organisers set otherwise. */
export const groupingOf = (programme: {
  declared: Declaration;
  adjustments: Record<string, unknown>;
}): Grouping => ({ ...programme.declared.grouping, ...programme.adjustments }) as Grouping;

import type { BetweenGroups } from './between-groups.ts';

/**
 * ICC(1): which share of what people say comes from the group that they are in: (MSB - MSW) / (MSB + (g - 1) MSW), with
 * g the mean size of the groups.
 *
 * @returns at most 1; around 0, also below, where the group makes no difference; null where everybody says the same
 *
 * Source: Bartko, On Various Intraclass Correlation Reliability Coefficients, Psychological Bulletin 83 (1976);
 * Bliese, Within-group agreement, non-independence, and reliability (2000).
 */
export function icc1({ between, within, groups, people }: BetweenGroups): number | null {
  const spread = between + (people / groups - 1) * within;
  return spread === 0 ? null : (between - within) / spread;
}

/**
 * ICC(2): how far the means of groups tell the groups apart reliably: (MSB - MSW) / MSB. From 0.7 they are usually
 * thought fit to be compared.
 *
 * @returns at most 1, far below 0 where groups are more alike than chance would make them; null where their means are
 * all the same
 */
export function icc2({ between, within }: BetweenGroups): number | null {
  return between === 0 ? null : (between - within) / between;
}

/** A share of a whole from 0 to 1; null where there is no whole. What stands above the whole counts as all of it. */
const share = (part: number, whole: number): number | null =>
  whole > 0 ? Math.min(1, Math.max(0, part / whole)) : null;

/**
 * How many of those who belong to a community are active: active this month by active at least once in twelve months.
 *
 * @returns from 0 to 1; null where nobody was active in a year
 *
 * Source: the community health index of SWOOP Analytics.
 */
export const activeShare = (thisMonth: number, inTwelveMonths: number): number | null =>
  share(thisMonth, inTwelveMonths);

/**
 * How often those come who come: active in a usual week (or day) by active in the month.
 *
 * @returns from 0 to 1; null in a month without anybody. Communities at work have a weekly rhythm, so weeks tell more.
 */
export const stickiness = (inWeek: number, inMonth: number): number | null => share(inWeek, inMonth);

/**
 * How far a community carries itself: the share of posts that its core team did not write.
 *
 * @returns from 0 (all is curation) to 1; null without posts
 */
export function selfSustainingShare(byCoreTeam: number, posts: number): number | null {
  const curated = share(byCoreTeam, posts);
  return curated === null ? null : 1 - curated;
}

/**
 * How far answering goes both ways: pairs in which each answered the other, by pairs of which one answered.
 *
 * @returns from 0 to 1; null where nobody answered anybody
 */
export const twoWayShare = (bothWays: number, connected: number): number | null => share(bothWays, connected);

/**
 * Replies and reactions given, for each received.
 *
 * @returns 0 or more, 1 where both are the same; null for who received none
 */
export const givenForReceived = (given: number, received: number): number | null =>
  received > 0 ? given / received : null;

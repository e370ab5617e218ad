/**
 * The E-I index: whether ties lead out of one's own group or stay within it, (E - I) / (E + I).
 *
 * @param external ties (or their strengths added) to other groups, 0 or more
 * @param internal ties within the group, 0 or more
 * @returns from -1 (all inside) by 0 (as many out as in) to +1 (all outside); null without ties
 *
 * Source: Krackhardt and Stern, Informal Networks and Organizational Crises, Social Psychology Quarterly 51 (1988).
 */
export function externalInternal(external: number, internal: number): number | null {
  const all = external + internal;
  return all > 0 ? (external - internal) / all : null;
}

/**
 * The E-I index of densities instead of counts, so that a large group is not called open or closed only because of
 * its size: with e = E / possible E and i = I / possible I, (e - i) / (e + i).
 *
 * @param possibleExternal ties there could be to other groups, E at most
 * @param possibleInternal ties there could be within, I at most
 * @returns from -1 to +1, 0 when a tie out is as likely as a tie within; null without ties, or where one of the two
 * kinds is not possible at all, because then there is nothing to compare
 *
 * Source: the rescaled index of the R package egor, function EI.
 */
export function rescaledExternalInternal(ties: {
  external: number;
  internal: number;
  possibleExternal: number;
  possibleInternal: number;
}): number | null {
  const { external, internal, possibleExternal, possibleInternal } = ties;
  if (possibleExternal <= 0 || possibleInternal <= 0) return null;
  return externalInternal(external / possibleExternal, internal / possibleInternal);
}

/**
 * The E-I index of one person's contacts: `own` is their group, `contacts` the group of each contact. A contact whose
 * group is not known (null) is not counted; without a group of one's own there is no index.
 */
export function ownExternalInternal<T>(own: T | null, contacts: readonly (T | null)[]): number | null {
  if (own === null) return null;
  const known = contacts.filter((group) => group !== null);
  const internal = known.filter((group) => group === own).length;
  return externalInternal(known.length - internal, internal);
}

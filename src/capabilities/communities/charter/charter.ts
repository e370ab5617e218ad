/** The parts of a charter in the order in which they are thought through; all are needed to go live. */
export const charterParts = [
  'purpose',
  'who',
  'challenge',
  'impact',
  'value_organisation',
  'value_members',
  'overlap',
  'principles',
  'people',
  'structure',
  'practices',
] as const;

export type CharterPart = (typeof charterParts)[number];
export type Charter = { [Part in CharterPart]?: string | undefined };

export const longestPart = 4000;

/** Which parts still have to be written. */
export const missingParts = (charter: Charter): CharterPart[] =>
  charterParts.filter((part) => !charter[part]?.trim());

/** From so many people up a figure tells of a group, and not of somebody in it. */
export const least = 5;

/**
 * A number about people as it may be shown. What is withheld says why: it is about `few` people or nobody, which
 * look alike, as already that there is somebody would tell; or it stands `beside` such a number, which could be
 * worked out from it.
 */
export type Figure = { value: number } | Withheld;
export type Withheld = { withheld: 'few' | 'beside' };

export const isShown = (figure: Figure): figure is { value: number } => 'value' in figure;

/** What is known of a figure before it is shown: its value, and how many different people it is about. */
export type Counted = { value: number; people: number };

/**
 * One number about a group of `people`. Where a number about a larger group that they belong to is shown too, say how
 * many that one is `among`: the rest must be nobody, or enough people, or it would be told by the difference.
 */
export function figure({ value, people }: Counted, among = people): Figure {
  if (people < least) return { withheld: 'few' };
  const rest = among - people;
  return rest > 0 && rest < least ? { withheld: 'beside' } : { value };
}

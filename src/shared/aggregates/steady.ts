import { isShown, least, type Figure } from './figure.ts';

/**
 * What may be shown of a figure that was shown before, after `gone` people were taken out of what it counts. A figure
 * that is the same without them stays. One that changed is withheld until five have gone, as the difference would
 * tell what the one who went had done in it; what is withheld stays withheld until then too.
 */
export function steady(shown: Figure, now: Figure, gone: number): Figure {
  if (gone >= least) return now;
  if (!isShown(now)) return now;
  return isShown(shown) && shown.value === now.value ? now : { withheld: 'beside' };
}

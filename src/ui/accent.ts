import { fromHex } from '#ui/colour.ts';

/** More chroma than this is out of reach of screens at the lightness that keeps the contrast. */
export const strongest = 0.12;

/**
 * The sheet that gives a site its own accent, from the colour of its brand (`#1d5b57`). Only hue and chroma are
 * taken; the lightness is ours, in light and dark, so the contrast holds whatever was chosen. Null for no colour.
 */
export function accentSheet(brand: string): string | null {
  const colour = fromHex(brand);
  if (!colour) return null;
  const chroma = Math.min(colour.chroma, strongest);
  return `:root{--accent-hue:${colour.hue.toFixed(1)};--accent-chroma:${chroma.toFixed(3)}}`;
}

import { html, type Html } from '#platform/html/html.ts';
import { at, drawing } from './figure.ts';

/** A part of a whole: `share` is between 0 and 1. */
export type Share = { label: string; share: number; words: string };

const radius = 70;
const round = 2 * Math.PI * radius;
const gap = 3;

/** Up to four parts of a whole as a ring, the first at the top; the words of each stand beside it. */
export function shareRing(options: {
  id: string;
  title: string;
  description: string;
  parts: readonly Share[];
  /** What stands in the middle: the whole. */
  whole: string;
}): Html {
  const { id, title, description, parts, whole } = options;
  let before = 0;
  const arcs = parts.map(({ share }, i) => {
    const arc = part(i, before, share);
    before += share;
    return arc;
  });
  return drawing(
    { id, title, description, size: [180, 180], look: 'share-ring', legend: legend(parts) },
    html`<circle class="share-none" cx="90" cy="90" r="${radius}" />${arcs}<text
        class="share-whole"
        x="90"
        y="98"
        >${whole}</text
      >`,
  );
}

function part(i: number, before: number, share: number): Html | null {
  if (share <= 0) return null;
  const length = Math.max(1, share * round - (share < 1 ? gap : 0));
  return html`<circle
    class="share share-${i}"
    cx="90"
    cy="90"
    r="${radius}"
    transform="rotate(-90 90 90)"
    stroke-dasharray="${at(length)} ${at(round - length)}"
    stroke-dashoffset="${at(-before * round)}"
  />`;
}

const legend = (parts: readonly Share[]): Html =>
  html`<span class="share-legend">
    ${parts.map(({ label, words }, i) => html`<span class="share-key share-key-${i}">${label}<span class="numeric">${words}</span></span>`)}
  </span>`;

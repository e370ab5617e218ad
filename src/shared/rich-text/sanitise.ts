import { dropForbidden } from './allowed-markup.ts';
import { tidyBlocks } from './tidy-blocks.ts';
import { elements, parse, write, type Element } from './tree.ts';

/** Raised whenever the rules become stricter: what older rules made is then made again when it is shown. */
export const sanitiserVersion = 1;

/**
 * Markup from anywhere as content of a small, well-defined set, twice walled: the sanitiser drops what is
 * forbidden, and what is left is built anew. Doing it again changes nothing.
 */
export function sanitise(markup: string): string {
  return write(sanitisedTree(markup));
}

export function sanitisedTree(markup: string): Element[] {
  const blocks = tidyBlocks(parse(dropForbidden(markup)), { depth: 0, inTable: false });
  levelHeadings(blocks);
  return blocks;
}

/** Headings begin below those of the page and leave out no level, whatever levels their writer used. */
function levelHeadings(blocks: readonly Element[]): void {
  const headings = [...elements(blocks)].filter(({ tag }) => /^h\d$/.test(tag));
  const used = [...new Set(headings.map(({ tag }) => tag))].sort();
  for (const heading of headings) heading.tag = `h${Math.min(3 + used.indexOf(heading.tag), 5)}`;
}

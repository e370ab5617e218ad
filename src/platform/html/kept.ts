import { LRUCache } from 'lru-cache';
import { Html } from './html.ts';

/** How many characters of markup are kept, some 30 MB at most. */
const most = 12_000_000;

const drawn = new LRUCache<string, Html>({
  maxSize: most,
  sizeCalculation: ({ markup }, key) => markup.length + key.length,
});

type Part = string | number | boolean | null | undefined;

/**
 * Markup that was drawn before, or drawn now and kept. `parts` are all that it depends on, its own name first: whatever
 * `draw` looks at and is not among them would be shown to the wrong person. It is kept as one string, as joining a page
 * from thousands of pieces costs more than drawing them.
 */
export function kept(parts: readonly Part[], draw: () => Html): Html {
  // No text that is stored or sent can hold this character, so parts cannot run into one another.
  const key = parts.join('\0');
  let found = drawn.get(key);
  if (!found) drawn.set(key, (found = new Html(inOnePiece(draw().markup))));
  return found;
}

const inOnePiece = (markup: string): string => Buffer.from(markup).toString();

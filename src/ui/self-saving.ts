import { attributes, html, type Html, type Renderable } from '#platform/html/html.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

/**
 * Around a form of chips: each tap is kept at once by a small POST to `src`, with the hidden field `was.NAME` that says
 * what it was before. Without script the button of the form sends all.
 */
export function selfSaving(c: Reader, src: string, content: Renderable): Html {
  const given = {
    src,
    'data-saving': t(c, 'taps.saving'),
    'data-saved': t(c, 'taps.saved'),
    'data-failed': t(c, 'taps.failed'),
  };
  return html`<self-saving${attributes(given)}>${content}</self-saving>`;
}

/** Where it says whether the last tap was kept. */
export const savedState: Html = html`<span class="draft-state" role="status"></span>`;

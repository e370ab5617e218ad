import { html, type Html } from '#platform/html/html.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

/** Where this page lies, from the outermost place inwards, without the page itself. */
export function breadcrumb(c: Reader, places: readonly { label: string; href: string }[]): Html {
  return html`<nav class="breadcrumb" aria-label="${t(c, 'breadcrumb.label')}">
    <ol>
      ${places.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
    </ol>
  </nav>`;
}

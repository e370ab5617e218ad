import { html, type Html } from '#platform/html/html.ts';
import { prose, section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { nowhere } from '../nowhere.ts';
import type { Shown } from '../shown.ts';
import { t } from '../words.ts';

/** Between which groups hardly anything flows, with what helps. */
export function gapList(c: Viewer, shown: Shown, among: string): Html {
  const gaps = nowhere(shown);
  if (gaps.length === 0) return section(t(c, 'gaps'), html`<p>${t(c, 'gaps.none', { among })}</p>`);
  const lines = gaps.map((gap) => html`<li>${t(c, 'gaps.between', gap)}</li>`);
  return section(
    t(c, 'gaps'),
    prose(
      html`<ul>
          ${lines}
        </ul>
        <p>${t.html(c, 'gaps.advice', { link: (inner) => html`<a href="/programmes">${inner}</a>` })}</p>`,
    ),
  );
}

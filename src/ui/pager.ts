import { html, type Html } from '#platform/html/html.ts';
import { icon } from '#ui/icon.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

/** The ways to the neighbouring pages of a list; nothing when there is one page. */
export function pager(c: Reader, ways: { newer: string | null; older: string | null }): Html | null {
  if (ways.newer === null && ways.older === null) return null;
  return html`<nav class="pager" aria-label="${t(c, 'pager.label')}">
    ${ways.newer !== null && html`<a class="button button-plain" rel="prev" href="${ways.newer}">${icon('arrow-left')}<span>${t(c, 'pager.newer')}</span></a>`}
    ${ways.older !== null && html`<a class="button button-plain pager-older" rel="next" href="${ways.older}"><span>${t(c, 'pager.older')}</span>${icon('arrow-right')}</a>`}
  </nav>`;
}

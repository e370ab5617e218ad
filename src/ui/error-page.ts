import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { linkButton } from '#ui/button.ts';
import { narrowPage, page } from '#ui/layout.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

export type ErrorKind = 'not-found' | 'forbidden' | 'invalid' | 'too-many' | 'broken' | 'offline';

/** What happened, whether anything is lost, and what to do. `detail` is for a reference that support can look up. */
export function errorPage(viewer: Viewer, kind: ErrorKind, detail?: Renderable): Html {
  const title = t(viewer, `error.${kind}.title`);
  const main = html`<div class="error-page">
    <h1>${title}</h1>
    <p class="lead">${t(viewer, `error.${kind}.text`)}</p>
    ${detail !== undefined && html`<p class="hint">${detail}</p>`}
    <p>${linkButton(t(viewer, 'error.home'), '/', { kind: 'primary' })}</p>
  </div>`;
  return viewer.person === null ? narrowPage(viewer, { title, main }) : page(viewer, { title, main });
}

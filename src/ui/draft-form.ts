import { attributes, html, type Html, type Renderable } from '#platform/html/html.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

/**
 * Around a form: what is typed is kept on the server under `key` (`reply:discussion:42`) after a pause, so that it
 * survives a closed tab and another device. Drafts leave when the form's act succeeds; that is the act's affair.
 */
export function draftForm(c: Reader, key: string, content: Renderable): Html {
  const given = {
    'data-key': key,
    'data-saving': t(c, 'draft.saving'),
    'data-saved': t(c, 'draft.saved'),
    'data-failed': t(c, 'draft.failed'),
  };
  return html`<draft-form${attributes(given)}>${content}<p class="draft-state" role="status"></p></draft-form>`;
}

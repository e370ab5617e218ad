import { html, type Html } from '#platform/html/html.ts';
import type { Reader } from '#ui/viewer.ts';
import { button } from '#ui/button.ts';
import { actionForm } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import type { Draft } from '../draft.ts';
import { t } from '../words.ts';
import { wordsOf } from './words-of.ts';

/** Says that another browser had written something else here, and offers it; nothing where none had. */
export function earlierDraft(c: Reader, draft: Draft | null, back: string): Html | null {
  if (!draft?.earlier) return null;
  const words = html`<p>${t(c, 'earlier')}</p>
    <details>
      <summary>${t(c, 'earlier.show')}</summary>
      <p>${wordsOf(draft.earlier)}</p>
    </details>`;
  const take = actionForm('/drafts/earlier', button(t(c, 'earlier.take'), { small: true }), {
    key: draft.key,
    back,
  });
  return notice('neutral', words, take);
}

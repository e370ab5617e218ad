import { html, type Html } from '#platform/html/html.ts';
import { frame } from '#ui/stream.ts';
import type { Viewer } from '#ui/viewer.ts';
import { addressOfDue, type Due } from '../my-steps/due-for.ts';
import { t } from '../words.ts';
import { dueOf } from './days.ts';
import { dueTitle } from './due-words.ts';

/** The first few things that wait for me, for the side of another page. */
export function duePart(c: Viewer, due: readonly Due[], today: string): Html {
  const entries = due.map(
    (one) =>
      html`<li>
        <a class="due-title" href="${addressOfDue(one)}">${dueTitle(c, one)}</a>
        <p class="${one.late ? 'due-when due-late' : 'due-when'}">
          ${dueOf(c, one.due_on, today)} · ${one.group}
        </p>
      </li>`,
  );
  const all = html`<p><a href="/steps">${t(c, 'mine.all')}</a></p>`;
  const shown =
    due.length === 0
      ? html`<p>${t(c, 'mine.empty_title')}</p>`
      : html`<ul class="due">
            ${entries}
          </ul>
          ${all}`;
  return frame('due-for-me', shown, undefined, '_top');
}

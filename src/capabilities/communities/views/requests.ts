import { html, type Html } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { form } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Waiting } from '../members/list-members.ts';
import { t } from '../words.ts';
import { personEntry } from './person-words.ts';

/** Who asks to be let in, with their words and a place for ours. */
export function requestList(c: Viewer, slug: string, requests: readonly Waiting[]): Html | null {
  if (requests.length === 0) return null;
  return section(
    t(c, 'members.requests'),
    html`<ul class="people-list">
      ${requests.map((request) => one(c, slug, request))}
    </ul>`,
  );
}

function one(c: Viewer, slug: string, request: Waiting): Html {
  const asked = t.html(c, 'members.asked_when', { when: time(c, request.asked_at) });
  const id = `word-${request.id}`;
  return html`<li class="people-row people-request">
    ${personEntry(request, asked)}
    ${request.message && html`<blockquote class="prose"><p>${request.message}</p></blockquote>`}
    ${form(
      c,
      { action: `/communities/${slug}/requests/${request.id}`, class: 'form' },
      html`${textField(c, { name: 'word', id, label: t(c, 'members.word'), optional: true }, { maxlength: 500 })}
        <div class="row">
          ${button(t(c, 'members.approve'), { kind: 'primary', small: true }, { name: 'answer', value: 'approved' })}${button(t(c, 'members.decline'), { small: true }, { name: 'answer', value: 'declined' })}
        </div>`,
    )}
  </li>`;
}

import { inWords } from '#capabilities/formats/index.ts';
import { attributes, html, type Html } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import { textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { attendanceOf, nameIn } from '../meeting.ts';
import { t } from '../words.ts';
import { firstName } from './session-words.ts';
import type { Shown } from './shown.ts';

/** My own notes, and those of all; kept as they are typed. */
export function notes(c: Viewer, { meeting, agenda }: Shown): Html {
  const wanted = agenda[meeting.stretch]?.notes;
  const own = keeping(
    c,
    'private-notes',
    html`${form(
      c,
      { action: `/sessions/${meeting.id}/private-notes` },
      html`${textArea(c, { name: 'body', id: 'private-notes', label: t(c, 'notes.private'), hint: t(c, 'notes.private_hint'), value: meeting.private_notes, optional: true }, { maxlength: 20000, rows: wanted === 'private' ? 6 : 3 })}
      ${formActions(button(t(c, 'notes.save'), { small: true }))}`,
    )}`,
  );
  const shared = keeping(
    c,
    'shared-notes',
    html`${form(
      c,
      { action: `/sessions/${meeting.id}/shared-notes` },
      html`${hidden('base', meeting.shared_notes)}
      ${textArea(c, { name: 'body', id: 'shared-notes', label: t(c, 'notes.shared'), hint: t(c, 'notes.shared_hint'), value: meeting.shared_notes, optional: true }, { maxlength: 20000, rows: wanted === 'shared' ? 6 : 3 })}
      ${formActions(button(t(c, 'notes.save'), { small: true }))}`,
    )}`,
  );
  const both = wanted === 'shared' ? [shared, own] : [own, shared];
  return section(t(c, 'notes.title'), html`<div class="session-notes">${both}</div>`);
}

function keeping(c: Viewer, id: string, content: Html): Html {
  const said = {
    'data-saving': t(c, 'notes.saving'),
    'data-saved': t(c, 'notes.saved'),
    'data-failed': t(c, 'notes.failed'),
  };
  return html`<kept-notes${attributes({ id: `kept-${id}`, ...said })}>${content}<p class="draft-state" role="status"></p></kept-notes>`;
}

/** What each one takes away, asked at the end. */
export function closing(c: Viewer, { meeting, me }: Shown): Html {
  const question = meeting.declared.closing_question;
  const said = meeting.attendances.filter(({ closing_words }) => closing_words !== '');
  const mine = attendanceOf(meeting, me).closing_words;
  return section(
    question === undefined ? t(c, 'closing.title') : inWords(question, c),
    html`${form(
      c,
      { action: `/sessions/${meeting.id}/closing-words` },
      html`${textArea(c, { name: 'words', label: t(c, 'closing.mine'), hint: t(c, 'closing.hint'), value: mine, optional: true }, { maxlength: 1000, rows: 2 })}
      ${formActions(button(mine === '' ? t(c, 'closing.say') : t(c, 'closing.change'), { small: true }))}`,
    )}
    ${
      said.length > 0 &&
      html`<ul class="closing-words">
        ${said.map(
          ({ person_id, closing_words }) =>
            html`<li>
              <strong>${firstName(nameIn(meeting, person_id) ?? t(c, 'person.left'))}</strong>
              ${closing_words}
            </li>`,
        )}
      </ul>`
    }`,
  );
}

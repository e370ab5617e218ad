import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, iconButton } from '#ui/button.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { shareRing } from '#ui/drawings/shares.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import { dateField, textField } from '#ui/text-field.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { mixKinds, type Mix } from '../mix/mix.ts';
import type { Note } from '../mix/notes.ts';
import { t } from '../words.ts';
import { mixWords, sourceWords } from './growth-words.ts';

/** By what one learned in the last ninety days, drawn and as a table. There is no right mix, and none is shown. */
export function mixPart(c: Viewer, { total, lines, shares }: Mix): Html {
  if (total === 0)
    return emptyState({ icon: 'sprout', title: t(c, 'mix.none'), text: t(c, 'mix.none_text') });
  const parts = shares.map(({ kind, count, share }) => ({
    label: t(c, mixWords[kind][0]),
    share,
    words: t(c, 'mix.count', { count }),
  }));
  const rows = lines.map(({ kind, source, count }) => [
    t(c, mixWords[kind][0]),
    t(c, sourceWords[source]),
    count,
  ]);
  return html`<p class="section-lead">${t(c, 'mix.lead')}</p>
    ${shareRing({ id: 'mix', title: t(c, 'mix.title'), description: parts.map(({ label, words }) => `${label}: ${words}`).join(', '), parts, whole: String(total) })}
    ${table(t(c, 'mix.title'), [{ label: t(c, 'mix.kind') }, { label: t(c, 'mix.by') }, { label: t(c, 'mix.times'), numeric: true }], rows)}`;
}

/** What Stoa does not see and one noted oneself. */
export function notesPage(
  c: Viewer,
  { items, next }: { items: readonly Note[]; next: string | null },
  { values, errors }: Form,
): Html {
  return growthFrame(c, {
    current: 'growth',
    title: t(c, 'note.title'),
    lead: t(c, 'note.lead'),
    above: breadcrumb(c, [{ label: t(c, 'growth.title'), href: '/growth' }]),
    main: html`${form(
      c,
      { action: '/growth/notes', errors },
      html`${textField(c, { name: 'words', label: t(c, 'note.words'), hint: t(c, 'note.words_hint'), value: values['words'], error: errors['words'] }, { maxlength: 200 })}
      ${radioGroup(c, {
        name: 'kind',
        label: t(c, 'note.kind'),
        value: values['kind'] ?? 'experience',
        error: errors['kind'],
        options: mixKinds.map((kind) => ({
          value: kind,
          label: t(c, mixWords[kind][0]),
          hint: t(c, mixWords[kind][1]),
        })),
      })}
      ${dateField(c, { name: 'on_day', label: t(c, 'note.on_day'), hint: t(c, 'note.on_day_hint'), value: values['on_day'], error: errors['on_day'], optional: true })}
      ${formActions(button(t(c, 'note.keep'), { kind: 'primary' }))}`,
    )}
    ${
      items.length > 0 &&
      section(
        t(c, 'note.yours'),
        html`<ul class="said-list">
            ${items.map((note) => line(c, note))}
          </ul>
          ${pager(c, { newer: null, older: next && `?after=${next}` })}`,
      )
    }`,
  });
}

const line = (c: Viewer, { id, kind, words, on_day }: Note): Html =>
  html`<li class="row">
    <span class="said-title">${words}</span
    ><span class="hint">${t(c, mixWords[kind][0])} · ${dayOf(c, on_day)}</span
    >${actionForm(`/growth/notes/${id}/removal`, iconButton(t(c, 'note.remove', { words }), 'x'))}
  </li>`;

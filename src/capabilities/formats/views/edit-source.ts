import { html, type Html } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import { textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { markOf } from '../draft.ts';
import type { Drafted } from '../find-draft.ts';
import { writeYaml } from '../write-declaration.ts';
import { t } from '../words.ts';
import { editFrame } from './edit-frame.ts';

export type Source = {
  text: string;
  error?: string | undefined;
  mistakes: readonly { line: number; path: string; sentence: string }[];
  overtaken?: boolean;
};

/** The whole format as text, for those who would rather write it so. */
export function editSource(c: Viewer, drafted: Drafted, { text, error, mistakes, overtaken }: Source): Html {
  const action = `/formats/${drafted.key}/edit/source`;
  const rows = mistakes.map(({ line, path, sentence }) => [line, html`<code>${path}</code>`, sentence]);
  const columns = [
    { label: t(c, 'source.line'), numeric: true },
    { label: t(c, 'source.path') },
    { label: t(c, 'source.mistake') },
  ];
  const main = html`${
    overtaken === true &&
    html`${notice(
        'warning',
        html`<p>${t(c, 'conflict.somebody')}</p>
          <p>${t(c, 'conflict.what')}</p>`,
      )}
      <details class="editor-more" open>
        <summary>${t(c, 'conflict.theirs')}</summary>
        <pre class="editor-theirs" tabindex="0">${drafted.draft_source ?? writeYaml(drafted.draft)}</pre>
      </details>`
  }${rows.length > 0 && section(t(c, 'source.mistakes', { count: rows.length }), table(t(c, 'source.mistakes', { count: rows.length }), columns, rows))}${form(
    c,
    { action, class: 'form form-full' },
    html`${hidden('was', markOf(drafted.draft))}${textArea(
      c,
      { name: 'source', label: t(c, 'source.label'), hint: t(c, 'source.hint'), value: text, error },
      { rows: 30, class: 'input editor-source', spellcheck: 'false' },
    )}${formActions(button(t(c, 'editor.save'), { kind: 'primary' }))}`,
  )}`;
  return editFrame(c, drafted, {
    title: t(c, 'source.title'),
    lead: t(c, 'source.lead'),
    current: '/source',
    main,
  });
}

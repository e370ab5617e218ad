import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import type { Viewer } from '#ui/viewer.ts';
import { markOf, type Draft } from '../draft.ts';
import type { FieldSpec } from '../editor/field-spec.ts';
import type { Drafted } from '../find-draft.ts';
import { writeYaml } from '../write-declaration.ts';
import { t } from '../words.ts';
import { drawFields, type Mistakes } from './draw-fields.ts';

export type PartForm = {
  action: string;
  /** What stands in the fields: as it is saved, or as it was typed. */
  part: Draft;
  /** As it is saved, which the writer has before them. */
  saved: unknown;
  fields: readonly FieldSpec[];
  mistakes: Mistakes;
  step: Draft | null;
  /** Somebody else saved this part meanwhile. */
  overtaken?: boolean;
  /** What is said between the top of the form and its fields. */
  above?: Renderable;
};

/** The form of one part of a format. Every button saves what is typed before it does what it says. */
export function partForm(c: Viewer, { draft, languages, draft_writer }: Drafted, given: PartForm): Html {
  const { action, part, saved, fields, mistakes, step } = given;
  const drawn = drawFields(fields, part, { around: { c, draft, step, languages }, mistakes });
  const rest = [...mistakes.values()];
  const save = (look: 'primary' | 'plain') =>
    button(t(c, 'editor.save'), { kind: look }, { name: 'do', value: 'save' });
  return html`${given.overtaken === true && overtakenBy(c, draft_writer, saved)}${form(
    c,
    {
      action,
      class: 'form form-editor',
      ...(rest.length > 0 && { errors: { form: [...new Set(rest)].join(' ') } }),
    },
    html`${hidden('was', markOf(saved))}
      <div class="part-bar">${given.above}${save('plain')}</div>
      ${drawn}${formActions(save('primary'), linkButton(t(c, 'editor.back'), overviewOf(action), { kind: 'quiet' }))}`,
  )}`;
}

const overviewOf = (action: string): string => action.replace(/\/edit\/.*$/, '/edit');

/** Both texts are kept: the other one is shown in full, one's own still stands in the fields. */
function overtakenBy(c: Viewer, writer: string | null, saved: unknown): Html {
  const who = writer === null ? t(c, 'conflict.somebody') : t(c, 'conflict.who', { writer });
  return html`${notice(
      'warning',
      html`<p>${who}</p>
        <p>${t(c, 'conflict.what')}</p>`,
    )}
    <details class="editor-more" open>
      <summary>${t(c, 'conflict.theirs')}</summary>
      <pre class="editor-theirs" tabindex="0">${writeYaml(saved)}</pre>
    </details>`;
}

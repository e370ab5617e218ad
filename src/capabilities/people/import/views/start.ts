import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { badge, type Tone } from '#ui/badge.ts';
import { button } from '#ui/button.ts';
import { fileField } from '#ui/file-field.ts';
import { form, formActions } from '#ui/form.ts';
import { list } from '#ui/list.ts';
import { section } from '#ui/section.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from '../../words.ts';
import type { PeopleImport, State } from '../queries.ts';
import { importFrame } from './frame.ts';

export function importStart(
  c: Viewer,
  recent: readonly PeopleImport[],
  typed: Form,
  megabytes: number,
): Html {
  const field = fileField(
    c,
    { name: 'file', label: t(c, 'import.file'), hint: t(c, 'import.file_hint'), error: typed.errors['file'] },
    { accept: ['.csv', '.txt', 'text/csv'], kinds: t(c, 'import.kinds'), megabytes },
  );
  const upload = form(
    c,
    { action: '/admin/people/import', files: true, errors: typed.errors },
    html`${field}${formActions(button(t(c, 'import.read'), { kind: 'primary', icon: 'upload' }))}`,
  );
  return importFrame(
    c,
    null,
    t(c, 'import.lead'),
    html`${section(t(c, 'step.file'), upload)}${earlier(c, recent)}`,
  );
}

function earlier(c: Viewer, recent: readonly PeopleImport[]): Html | false {
  const label = t(c, 'import.earlier');
  const entries = recent.map((one) => ({
    title: one.file_name,
    href: `/admin/people/import/${one.id}`,
    detail: one.by,
    trail: html`${stateBadge(c, one.state)}${time(c, one.created_at)}`,
  }));
  return entries.length > 0 && section(label, list(label, entries));
}

function stateBadge(c: Viewer, state: State): Html {
  const looks: Record<State, [string, Tone]> = {
    mapping: [t(c, 'state.mapping'), 'neutral'],
    planned: [t(c, 'state.planned'), 'accent'],
    running: [t(c, 'state.running'), 'accent'],
    done: [t(c, 'state.done'), 'good'],
    failed: [t(c, 'state.failed'), 'danger'],
  };
  return badge(...looks[state]);
}

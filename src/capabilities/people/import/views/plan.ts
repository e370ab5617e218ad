import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { checkbox, checkboxGroup } from '#ui/choice-field.ts';
import { emptyState } from '#ui/empty-state.ts';
import { fieldset, form, formActions } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import { tabs } from '#ui/tabs.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { FurtherField } from '../../fields.ts';
import { t } from '../../words.ts';
import type { Change } from '../plan.ts';
import { mostMissing, type LineOutcome, type Missing, type Outcome, type PeopleImport } from '../queries.ts';
import { columnLabel, troubleSentence } from '../trouble-words.ts';
import { importFrame } from './frame.ts';

export type Shown = {
  one: PeopleImport;
  outcome: Outcome;
  lines: readonly LineOutcome[];
  next: string | null;
  missing: readonly Missing[];
  further: readonly FurtherField[];
  error: string | undefined;
};

/** The dry run: what the import would change, and the button that does it. */
export function importPlan(c: Viewer, shown: Shown): Html {
  const { one, missing, error } = shown;
  const back = linkButton(t(c, 'import.back_to_columns'), `/admin/people/import/${one.id}?step=columns`, {
    kind: 'quiet',
  });
  const start = form(
    c,
    { action: `/admin/people/import/${one.id}/start`, errors: error === undefined ? {} : { form: error } },
    html`${missing.length > 0 && missingFields(c, one, missing)}${formActions(button(t(c, 'import.start'), { kind: 'primary' }), back)}`,
    // The next page renews itself until the import is done, which only a page loaded as a whole does.
    { 'data-turbo': 'false' },
  );
  return importFrame(
    c,
    one,
    t(c, 'import.plan_lead'),
    html`${loopsNotice(c, one)}${outcomes(c, shown)}${section(t(c, 'step.import'), start)}`,
  );
}

export function outcomes(
  c: Viewer,
  { one, outcome, lines, next, further }: Omit<Shown, 'missing' | 'error'>,
): Html {
  const { summary } = one;
  const words: Record<Outcome, string> = {
    new: t(c, 'outcome.new'),
    changed: t(c, 'outcome.changed'),
    unchanged: t(c, 'outcome.unchanged'),
    bad: t(c, 'outcome.bad'),
  };
  const address = (which: Outcome) => `/admin/people/import/${one.id}?outcome=${which}`;
  const views = (['new', 'changed', 'unchanged', 'bad'] as const).map((which) => ({
    label: words[which],
    href: address(which),
    current: which === outcome,
    count: summary[which],
  }));
  const columns = [
    { label: t(c, 'import.line'), numeric: true },
    { label: t(c, 'import.person') },
    { label: t(c, 'import.what') },
  ];
  const rows = lines.map(({ line, detail }) => [
    line,
    html`${detail.name || t(c, 'import.nameless')}<br /><small>${detail.email}</small>`,
    html`${detail.changes.length > 0 && changeList(c, detail.changes, further)}${detail.troubles.map((trouble) => html`<p>${troubleSentence(c, trouble, further)}</p>`)}`,
  ]);
  const content =
    rows.length > 0
      ? html`${table(words[outcome], columns, rows)}${pager(c, { newer: null, older: next && `${address(outcome)}&after=${next}` })}`
      : emptyState({ icon: 'list', title: t(c, 'import.none'), text: t(c, 'import.none_text') });
  return html`${tabs(t(c, 'step.changes'), views)}${content}`;
}

function changeList(c: Viewer, changes: readonly Change[], further: readonly FurtherField[]): Html {
  const value = ({ before, after, hidden }: Change): Renderable => {
    if (hidden) return html`<del>${t(c, 'import.hidden')}</del> → <ins>${after}</ins>`;
    return before === null ? html`<ins>${after}</ins>` : html`<del>${before}</del> → <ins>${after}</ins>`;
  };
  return html`<ul>
    ${changes.map((change) => html`<li>${columnLabel(c, change.field, further)}: ${value(change)}</li>`)}
  </ul>`;
}

export function loopsNotice(c: Viewer, { summary }: PeopleImport): Html | false {
  if (!summary.loops?.length) return false;
  return notice(
    'warning',
    html`<p>${t(c, 'import.loops')}</p>
      <ul>
        ${summary.loops.map((names) => html`<li>${[...names, names[0]].join(' → ')}</li>`)}
      </ul>`,
  );
}

function missingFields(c: Viewer, { summary }: PeopleImport, missing: readonly Missing[]): Html {
  const all = checkbox(c, {
    name: 'all_missing',
    label: t(c, 'import.deactivate_all', { count: summary.missing }),
    optional: true,
  });
  const options = missing.map(({ id, name, department }) => ({
    value: String(id),
    label: department ? `${name}, ${department}` : name,
  }));
  const few =
    summary.missing <= mostMissing &&
    checkboxGroup(c, { name: 'missing', label: t(c, 'import.deactivate_these'), optional: true, options });
  return fieldset(
    t(c, 'import.missing', { count: summary.missing }),
    html`${summary.missing > 1 && all}${few}`,
    t(c, 'import.missing_hint'),
  );
}

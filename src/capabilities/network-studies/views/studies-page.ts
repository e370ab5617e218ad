import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { insightsFrame } from '#shared/insights/insights-frame.ts';
import { button } from '#ui/button.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { emptyState } from '#ui/empty-state.ts';
import { fileField } from '#ui/file-field.ts';
import { form, formActions } from '#ui/form.ts';
import { list } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Study } from '../study.ts';
import { t } from '../words.ts';
import { stateBadge } from './study-state.ts';

type Shown = { items: readonly Study[]; next: number | null; typed: Form; megabytes: number };

/** The networks that somebody brought, and the form that brings another. */
export function studiesPage(c: Viewer, { items, next, typed, megabytes }: Shown): Html {
  const entries = items.map((study) => ({
    title: study.name,
    href: `/insights/networks/${study.id}`,
    detail: t(c, 'list.detail', { people: study.people, ties: study.ties }),
    trail: html`${stateBadge(c, study.state)}${time(c, study.created_at)}`,
  }));
  const label = t(c, 'list.label');
  const empty = emptyState({ icon: 'waypoints', title: t(c, 'list.empty_title'), text: t(c, 'list.empty') });
  const earlier = next === null ? null : `/insights/networks?before=${next}`;
  return insightsFrame(c, {
    current: 'networks',
    title: t(c, 'list.title'),
    lead: t(c, 'list.lead'),
    main: html`${
      items.length === 0
        ? empty
        : section(label, html`${list(label, entries)}${pager(c, { newer: null, older: earlier })}`)
    }${section(t(c, 'bring.title'), bringForm(c, typed, megabytes))}`,
  });
}

function bringForm(c: Viewer, { values, errors }: Form, megabytes: number): Html {
  const directed = values['directed'] === 'no' ? 'no' : 'yes';
  return form(
    c,
    { action: '/insights/networks', files: true, errors },
    html`${textField(
      c,
      { name: 'name', label: t(c, 'bring.name'), value: values['name'] ?? '', error: errors['name'] },
      { maxlength: 120 },
    )}${fileField(
      c,
      { name: 'file', label: t(c, 'bring.file'), hint: t(c, 'bring.file_hint'), error: errors['file'] },
      { accept: ['.graphml', '.xml', '.csv', '.txt'], kinds: t(c, 'bring.kinds'), megabytes },
    )}${radioGroup(c, {
      name: 'directed',
      label: t(c, 'bring.directed'),
      hint: t(c, 'bring.directed_told'),
      value: directed,
      options: [
        { value: 'yes', label: t(c, 'bring.directed_yes'), hint: t(c, 'bring.directed_yes_hint') },
        { value: 'no', label: t(c, 'bring.directed_no'), hint: t(c, 'bring.directed_no_hint') },
      ],
    })}${fileField(
      c,
      {
        name: 'people',
        label: t(c, 'bring.people'),
        hint: t(c, 'bring.people_hint'),
        error: errors['people'],
        optional: true,
      },
      { accept: ['.csv', '.txt'], kinds: t(c, 'bring.people_kinds'), megabytes },
    )}${formActions(button(t(c, 'bring.button'), { kind: 'primary', icon: 'upload' }))}`,
  );
}

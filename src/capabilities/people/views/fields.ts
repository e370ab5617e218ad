import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { administrationPage } from '#shared/administration/administration-page.ts';
import { button } from '#ui/button.ts';
import { checkboxGroup, select } from '#ui/choice-field.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { list } from '#ui/list.ts';
import { section } from '#ui/section.ts';
import { textArea, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { audiences, furtherKinds, type FieldKey, type FurtherField } from '../fields.ts';
import { keepable } from '../kept-fields.ts';
import { audienceLabel, fieldLabel, furtherLabel, kindLabel } from '../labels.ts';
import { t } from '../words.ts';

type Fields = { fields: readonly FurtherField[]; kept: readonly FieldKey[] };

export function fieldsView(c: Viewer, { fields, kept }: Fields, typed: Form): Html {
  const entries = fields.map((field) => ({
    title: furtherLabel(c, field),
    href: `/admin/fields/${field.key}`,
    detail: `${kindLabel(c, field.kind)} · ${audienceLabel(c, field.audience)}`,
  }));
  const found =
    entries.length > 0
      ? list(t(c, 'fields.further'), entries)
      : emptyState({ icon: 'shapes', title: t(c, 'fields.none'), text: t(c, 'fields.none_text') });
  const keeping = form(
    c,
    { action: '/admin/fields/kept' },
    html`${checkboxGroup(c, {
      name: 'kept',
      label: t(c, 'fields.kept'),
      hint: t(c, 'fields.kept_hint'),
      optional: true,
      values: [...kept],
      options: keepable.map((value) => ({ value, label: fieldLabel(c, value) })),
    })}${formActions(button(t(c, 'admin.save')))}`,
  );
  return administrationPage(c, {
    title: t(c, 'fields.title'),
    current: 'fields',
    main: html`${section(t(c, 'fields.further'), found)}${section(t(c, 'fields.new'), fieldForm(c, '/admin/fields', null, typed))}${section(t(c, 'fields.who_keeps'), keeping)}`,
  });
}

export function fieldView(c: Viewer, field: FurtherField, typed: Form): Html {
  const title = furtherLabel(c, field);
  const address = `/admin/fields/${field.key}`;
  const remove = html`<div class="stack">
    <p>${t(c, 'fields.remove_text')}</p>
    ${actionForm(`${address}/removal`, button(t(c, 'fields.remove'), { kind: 'danger', icon: 'trash-2' }))}
  </div>`;
  return administrationPage(c, {
    title,
    current: 'fields',
    main: html`${section(title, fieldForm(c, address, field, typed))}${section(t(c, 'fields.remove'), remove)}`,
  });
}

function fieldForm(c: Viewer, action: string, field: FurtherField | null, { values, errors }: Form): Html {
  const label = (name: 'label_en' | 'label_de', words: string) =>
    textField(
      c,
      { name, label: words, value: values[name] ?? field?.[name], error: errors[name] },
      { maxlength: 80 },
    );
  const kinds = furtherKinds.map((value) => ({ value, label: kindLabel(c, value) }));
  const whom = audiences.map((value) => ({ value, label: audienceLabel(c, value) }));
  return form(
    c,
    { action, errors },
    html`${label('label_en', t(c, 'fields.label_en'))}${label('label_de', t(c, 'fields.label_de'))}
    ${select(c, { name: 'kind', label: t(c, 'fields.kind'), value: values['kind'] ?? field?.kind ?? 'text', options: kinds })}
    ${textArea(c, { name: 'choices', label: t(c, 'fields.choices'), hint: t(c, 'fields.choices_hint'), optional: true, value: values['choices'] ?? field?.choices.join('\n'), error: errors['choices'] })}
    ${select(c, { name: 'audience', label: t(c, 'fields.audience'), hint: t(c, 'fields.audience_hint'), value: values['audience'] ?? field?.audience ?? 'everyone', options: whom })}
    ${textField(c, { name: 'position', label: t(c, 'fields.position'), optional: true, value: values['position'] ?? (field ? String(field.position) : ''), error: errors['position'] }, { inputmode: 'numeric' })}
    ${formActions(button(field ? t(c, 'admin.save') : t(c, 'fields.add'), { kind: 'primary' }))}`,
  );
}

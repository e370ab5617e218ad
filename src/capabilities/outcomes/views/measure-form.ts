import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { nameIn } from '#shared/colleagues/colleagues.ts';
import { versionField } from '#shared/versions/version-field.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { radioGroup, select } from '#ui/choice-field.ts';
import { combobox } from '#ui/combobox.ts';
import { actionForm, fieldset, form, formActions } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import { dateField, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Measure } from '../measure.ts';
import { placeIn } from '../register/places.ts';
import { t } from '../words.ts';
import { measuresFrame } from './measures-frame.ts';

type Comparable = readonly { id: number; name: string }[];

/** The form that puts a measure into the register. */
export function newMeasurePage(c: Viewer, others: Comparable, typed: Form): Html {
  const values = { owner: c.person ? nameIn(c.person) : '', ...typed.values };
  return measuresFrame(c, {
    title: t(c, 'new.title'),
    lead: t(c, 'new.lead'),
    above: breadcrumb(c, [{ label: t(c, 'list.title'), href: '/insights/measures' }]),
    main: html`${notice('neutral', t(c, 'new.about_work'))}${form(
      c,
      { action: '/insights/measures', errors: typed.errors },
      html`${fields(c, values, typed.errors, others)}${formActions(
        button(t(c, 'new.save'), { kind: 'primary' }),
        linkButton(t(c, 'back'), '/insights/measures', { kind: 'quiet' }),
      )}`,
    )}`,
  });
}

/** What a measure is, to be changed, and its end. */
export function measureSettingsPage(c: Viewer, measure: Measure, others: Comparable, typed: Form): Html {
  const here = `/insights/measures/${measure.id}`;
  const values = { ...valuesOf(measure), ...typed.values };
  const newer = html`<p>${measure.name}</p>
    <p>${measure.source}</p>`;
  const ended = measure.ended_at !== null;
  return measuresFrame(c, {
    title: t(c, 'settings.title'),
    above: breadcrumb(c, [
      { label: t(c, 'list.title'), href: '/insights/measures' },
      { label: measure.name, href: here },
    ]),
    main: html`${form(
      c,
      { action: here, errors: typed.errors },
      html`${versionField(c, String(measure.version), typed, newer)}${fields(c, values, typed.errors, others)}${formActions(
        button(t(c, 'settings.save'), { kind: 'primary' }),
        linkButton(t(c, 'back'), here, { kind: 'quiet' }),
      )}`,
    )}${section(
      t(c, 'end.title'),
      html`<p>${ended ? t(c, 'end.is') : t(c, 'end.text')}</p>
        ${ended ? actionForm(`${here}/resumption`, button(t(c, 'end.resume'))) : actionForm(`${here}/end`, button(t(c, 'end.button'), { icon: 'archive' }))}`,
    )}`,
  });
}

function valuesOf(measure: Measure): Record<string, string> {
  const { name, unit, better, baseline, target, source, owner, comparison, changed_on, changed_what } =
    measure;
  return {
    name,
    unit,
    better,
    source,
    changed_what,
    baseline: written(baseline),
    target: written(target),
    owner: owner ? nameIn(owner) : '',
    comparison: String(comparison?.id ?? ''),
    places: measure.places.map(placeIn).join(', '),
    changed_on: changed_on ?? '',
  };
}

/** A value as it can be read again: one decimal more keeps '1.234' from meaning a thousand. */
export const written = (value: number | null): string =>
  value === null ? '' : /^-?[1-9]\d{0,2}\.\d{3}$/.test(String(value)) ? `${value}0` : String(value);

function fields(c: Viewer, values: Form['values'], errors: Form['errors'], others: Comparable): Html {
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] });
  return html`${textField(c, { ...field('name'), label: t(c, 'field.name'), hint: t(c, 'field.name_hint') }, { maxlength: 120 })}
  ${textField(c, { ...field('unit'), label: t(c, 'field.unit'), hint: t(c, 'field.unit_hint'), optional: true }, { maxlength: 30 })}
  ${radioGroup(c, {
    name: 'better',
    label: t(c, 'field.better'),
    value: values['better'] ?? null,
    error: errors['better'],
    options: [
      { value: 'lower', label: t(c, 'better.lower') },
      { value: 'higher', label: t(c, 'better.higher') },
      { value: 'neither', label: t(c, 'better.neither') },
    ],
  })}
  ${textField(c, { ...field('baseline'), label: t(c, 'field.baseline'), hint: t(c, 'field.baseline_hint'), optional: true }, { inputmode: 'decimal' })}
  ${textField(c, { ...field('target'), label: t(c, 'field.target'), optional: true }, { inputmode: 'decimal' })}
  ${textField(c, { ...field('source'), label: t(c, 'field.source'), hint: t(c, 'field.source_hint'), optional: true }, { maxlength: 500 })}
  ${combobox(c, { ...field('owner'), label: t(c, 'field.owner'), hint: t(c, 'field.owner_hint'), optional: true }, { from: '/colleagues' })}
  ${combobox(c, { ...field('places'), label: t(c, 'field.places'), hint: t(c, 'field.places_hint'), optional: true }, { from: '/insights/measures/places', several: true })}
  ${select(c, {
    ...field('comparison'),
    label: t(c, 'field.comparison'),
    hint: t(c, 'field.comparison_hint'),
    optional: true,
    empty: t(c, 'field.comparison_none'),
    options: others.map(({ id, name }) => ({ value: String(id), label: name })),
  })}
  ${fieldset(
    t(c, 'field.changed'),
    html`${dateField(c, { ...field('changed_on'), label: t(c, 'field.changed_on'), optional: true })}${textField(
      c,
      { ...field('changed_what'), label: t(c, 'field.changed_what'), optional: true },
      { maxlength: 120 },
    )}`,
    t(c, 'field.changed_hint'),
  )}`;
}

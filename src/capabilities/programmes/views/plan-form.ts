import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { checkboxGroup, radioGroup, select } from '#ui/choice-field.ts';
import { combobox } from '#ui/combobox.ts';
import { fieldset, hidden } from '#ui/form.ts';
import { frame } from '#ui/stream.ts';
import { dateField, textArea, textField } from '#ui/text-field.ts';
import { icon } from '#ui/icon.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { DirectoryValue, Offering } from '../founding/audience.ts';
import type { PlanFields } from '../founding/plan-fields.ts';
import { t } from '../words.ts';

export type PlanShown = {
  fields: PlanFields;
  errors: Readonly<Record<string, string>>;
  offerings: readonly Offering[];
  values: readonly DirectoryValue[];
  /** For how many it is, once it was counted: null for fewer than five. */
  counted: number | null | undefined;
  /** The address that draws this form again with what was typed, to count. */
  here: string;
  /** What is drawn where the dates depend on the format. */
  startHint: string;
  /** Set once it has opened: then the first day is what it was. */
  opened?: boolean;
};

/** What organisers settle, in the order in which one thinks of it: what, for whom, when, where. */
export function planFieldsets(c: Viewer, shown: PlanShown): Html {
  return html`${fieldset(t(c, 'plan.what'), what(c, shown))}${fieldset(t(c, 'plan.for_whom'), whom(c, shown))}${fieldset(t(c, 'plan.when'), when(c, shown), t(c, 'plan.when_hint'))}${fieldset(t(c, 'plan.where'), where(c, shown))}`;
}

function what(c: Viewer, { fields, errors }: PlanShown): Html {
  return html`${textField(c, { name: 'name', label: t(c, 'plan.name'), value: fields.name, error: errors['name'] }, { maxlength: 120 })}${textArea(c, { name: 'purpose', label: t(c, 'plan.purpose'), hint: t(c, 'plan.purpose_hint'), value: fields.purpose, error: errors['purpose'], optional: true }, { maxlength: 2000, rows: 5 })}`;
}

function whom(c: Viewer, shown: PlanShown): Html {
  const { fields, errors, offerings, counted, here } = shown;
  const options = [
    { value: 'everybody', label: t(c, 'plan.everybody') },
    ...(offerings.length > 0
      ? [{ value: 'community', label: t(c, 'plan.community'), hint: t(c, 'plan.community_hint') }]
      : []),
    { value: 'rule', label: t(c, 'plan.rule'), hint: t(c, 'plan.rule_hint') },
  ];
  const communities = offerings.map(({ id, name }) => ({ value: String(id), label: name }));
  return html`${radioGroup(c, { name: 'for', label: t(c, 'plan.for'), value: fields.for, options, error: errors['for'] })}${
      offerings.length > 0 &&
      select(c, {
        name: 'community_id',
        label: t(c, 'plan.which_community'),
        value: fields.community_id,
        options: communities,
        empty: t(c, 'plan.no_community'),
        error: errors['community_id'],
        optional: true,
      })
    }${ruleFields(c, shown)}
    <div class="row">
      ${button(t(c, 'plan.count'), { small: true }, { formaction: here, formmethod: 'get', name: 'count', value: 'yes', 'data-turbo-frame': 'audience-count' })}${frame('audience-count', counted !== undefined && html`<p role="status">${countedWords(c, counted)}</p>`)}
    </div>`;
}

export const countedWords = (c: Viewer, counted: number | null): string =>
  counted === null ? t(c, 'plan.counted_few') : t(c, 'plan.counted', { count: counted });

function ruleFields(c: Viewer, { fields, errors, values }: PlanShown): Html {
  const group = (field: DirectoryValue['field'], label: string): Renderable => {
    const options = values
      .filter((one) => one.field === field)
      .map(({ name }) => ({ value: name, label: name }));
    return (
      options.length > 0 &&
      checkboxGroup(c, { name: field, label, options, values: fields[field], optional: true })
    );
  };
  return html`<details class="rule" ${fields.for === 'rule' && html` open`}>
    <summary>${t(c, 'plan.rule_open')}${icon('chevron-down')}</summary>
    <div class="stack">
      ${group('departments', t(c, 'plan.departments'))}${group('locations', t(c, 'plan.locations'))}${group('levels', t(c, 'plan.levels'))}${dateField(c, { name: 'started_after', label: t(c, 'plan.started_after'), value: fields.started_after, error: errors['audience.started_after'], optional: true })}
    </div>
  </details>`;
}

function when(c: Viewer, { fields, errors, startHint, opened = false }: PlanShown): Html {
  return html`<div class="fields-beside">
      ${opened ? hidden('opens_on', fields.opens_on) : dateField(c, { name: 'opens_on', label: t(c, 'plan.opens_on'), value: fields.opens_on, error: errors['opens_on'], optional: true })}${dateField(c, { name: 'closes_on', label: t(c, opened ? 'plan.closes_alone' : 'plan.closes_on'), value: fields.closes_on, error: errors['closes_on'], optional: true })}
    </div>
    ${dateField(c, { name: 'starts_on', label: t(c, 'plan.starts_on'), hint: startHint, value: fields.starts_on, error: errors['starts_on'], optional: true })}${combobox(c, { name: 'time_zone', label: t(c, 'plan.time_zone'), value: fields.time_zone, error: errors['time_zone'] }, { from: '/people/values/time_zone' })}`;
}

function where(c: Viewer, { fields, errors }: PlanShown): Html {
  return html`${textField(c, { name: 'places', label: t(c, 'plan.places'), hint: t(c, 'plan.places_hint'), value: fields.places, error: errors['places'], optional: true }, { type: 'number', min: 1, inputmode: 'numeric', class: 'input input-date' })}${textField(c, { name: 'meeting_link', label: t(c, 'plan.meeting_link'), hint: t(c, 'plan.meeting_link_hint'), value: fields.meeting_link, error: errors['meeting_link'], optional: true }, { type: 'url', maxlength: 500 })}`;
}

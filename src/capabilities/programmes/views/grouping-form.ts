import type { Declaration, Grouping } from '#capabilities/formats/index.ts';
import { rouletteRules } from '#capabilities/formats/index.ts';
import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { checkbox, checkboxGroup, select } from '#ui/choice-field.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Programme } from '../programme.ts';
import { t } from '../words.ts';

export type GroupingShown = {
  /** As it holds now, or as it was typed. */
  grouping: Grouping;
  errors: Readonly<Record<string, string>>;
  version: string;
};

/** The rules by which groups are formed, each with what the format says of it. */
export function groupingForm(c: Viewer, { slug, declared }: Programme, shown: GroupingShown): Html {
  const { errors, version } = shown;
  return form(
    c,
    { action: `/programmes/${slug}/settings/grouping`, errors },
    html`<p class="section-lead">${t(c, 'grouping.lead')}</p>
      ${hidden('version', version)}${ruleFields(c, declared, shown)}${formActions(button(t(c, 'grouping.save')))}`,
  );
}

function ruleFields(c: Viewer, declared: Declaration, { grouping, errors }: GroupingShown): Renderable {
  const own = declared.grouping as Record<string, unknown>;
  const now = grouping as Record<string, unknown>;
  const number = (name: string, label: string) =>
    textField(
      c,
      {
        name,
        label,
        hint: t(c, 'grouping.own', { value: String(own[name] ?? '–') }),
        value: String(now[name] ?? ''),
        error: errors[name],
      },
      { type: 'number', min: 0, inputmode: 'numeric', class: 'input input-date' },
    );
  const beside = (...fields: Html[]) => html`<div class="fields-beside">${fields}</div>`;
  switch (grouping.by) {
    case 'circles':
      return html`${beside(number('min', t(c, 'grouping.min')), number('max', t(c, 'grouping.max')))}${beside(number('smallest', t(c, 'grouping.smallest')), number('common_slots', t(c, 'grouping.common_slots')))}${number('hours_apart', t(c, 'grouping.hours_apart'))}${language(c, grouping.common_language)}${weights(c, grouping.diversify)}`;
    case 'roulette':
      return html`${beside(number('size', t(c, 'grouping.size')), number('every_weeks', t(c, 'grouping.every_weeks')))}${number('window', t(c, 'grouping.window'))}${language(c, grouping.common_language)}${checkboxGroup(c, { name: 'rules', label: t(c, 'grouping.rules'), hint: t(c, 'grouping.rules_hint'), values: grouping.rules, options: rouletteRules.map((value) => ({ value, label: t(c, ruleWords[value]) })), optional: true })}`;
    case 'matching':
      return html`${beside(number('seekers_per_giver', t(c, 'grouping.seekers')), number('request_days', t(c, 'grouping.request_days')))}${choice(c, 'prefer', t(c, 'grouping.prefer'), grouping.prefer, prefers)}${beside(choice(c, 'department', t(c, 'grouping.department'), grouping.department, departments), choice(c, 'location', t(c, 'grouping.location'), grouping.location, locations))}`;
    default:
      return beside(number('min', t(c, 'grouping.min')), number('max', t(c, 'grouping.max')));
  }
}

const language = (c: Viewer, checked: boolean): Html =>
  checkbox(c, { name: 'common_language', label: t(c, 'grouping.common_language'), checked });

const ruleWords = {
  'other department': 'grouping.other_department',
  'other location': 'grouping.other_location',
  'other level': 'grouping.other_level',
  'same location': 'grouping.same_location',
  'near time zone': 'grouping.near_time_zone',
} as const;

const prefers = { 'most people': 'grouping.most_people', 'best scores': 'grouping.best_scores' } as const;
const departments = {
  any: 'grouping.any',
  preferred: 'grouping.preferred',
  required: 'grouping.required',
  excluded: 'grouping.excluded',
} as const;
const locations = {
  any: 'grouping.any',
  preferred: 'grouping.preferred',
  required: 'grouping.required',
} as const;

type ChoiceWord = (typeof prefers)[keyof typeof prefers] | (typeof departments)[keyof typeof departments];

function choice(
  c: Viewer,
  name: string,
  label: string,
  value: string,
  options: Record<string, ChoiceWord>,
): Html {
  const listed = Object.entries(options).map(([key, word]) => ({ value: key, label: t(c, word) }));
  return select(c, { name, label, value, options: listed });
}

/** How much it counts that people of a group are unlike in this. */
function weights(
  c: Viewer,
  { department, location, level }: { department: number; location: number; level: number },
): Html {
  const field = (name: string, label: string, value: number) =>
    textField(
      c,
      { name: `diversify.${name}`, label, value: String(value) },
      { type: 'number', min: 0, max: 10, inputmode: 'decimal', class: 'input input-date' },
    );
  return html`<fieldset class="fieldset">
    <legend>${t(c, 'grouping.diversify')}</legend>
    <p class="hint">${t(c, 'grouping.diversify_hint')}</p>
    <div class="fields-beside">
      ${field('department', t(c, 'grouping.weight_department'), department)}${field('location', t(c, 'grouping.weight_location'), location)}${field('level', t(c, 'grouping.weight_level'), level)}
    </div>
  </fieldset>`;
}

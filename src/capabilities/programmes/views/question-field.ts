import { inWords, type IntakeQuestion } from '#capabilities/formats/index.ts';
import type { Html } from '#platform/html/html.ts';
import { checkbox, checkboxGroup, radioGroup, select } from '#ui/choice-field.ts';
import { combobox } from '#ui/combobox.ts';
import type { Field } from '#ui/field.ts';
import { textArea, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { allOf, oneOf } from '../intake/form-fields.ts';
import { fieldOf } from '../intake/read-answers.ts';
import { t } from '../words.ts';
import type { IntakeShown } from './intake-page.ts';
import { skillRows } from './skill-rows.ts';
import { weekGrid } from './week-grid.ts';

/** One question of an intake as the control that fits its kind. */
export function questionField(c: Viewer, question: IntakeQuestion, shown: IntakeShown): Html {
  const { fields, errors, programme } = shown;
  const name = fieldOf(question);
  const value = oneOf(fields, name);
  const said = question.hint === undefined ? '' : inWords(question.hint, c);
  const told = question.read_by === 'group' ? t(c, 'intake.group_reads') : '';
  const hint = [said, told].filter(Boolean).join(' ') || undefined;
  const field: Field = {
    name,
    label: inWords(question.label, c),
    hint,
    error: errors[name],
    optional: !question.required,
  };
  const more = (words: string): Field => ({
    ...field,
    hint: hint === undefined ? words : `${hint} ${words}`,
  });
  const people = { from: `/programmes/${programme.slug}/colleagues`, several: true };
  const options = question.options.map((one) => ({ value: one.key, label: inWords(one.name, c) }));
  switch (question.kind) {
    case 'line':
      return textField(c, { ...field, value }, { maxlength: 300 });
    case 'goal':
      return textArea(c, { ...field, value }, { maxlength: 500, rows: 3 });
    case 'paragraph':
      return textArea(c, { ...field, value }, { maxlength: 4000 });
    case 'choice':
      return options.length > 5
        ? select(c, { ...field, value, options, empty: t(c, 'intake.choose') })
        : radioGroup(c, { ...field, value, options });
    case 'choices':
      return checkboxGroup(c, { ...field, values: allOf(fields, name), options });
    case 'wants':
    case 'offers':
      return skillRows(c, field, question.kind, allOf(fields, name), allOf(fields, `${name}.much`));
    case 'languages':
      return combobox(
        c,
        { ...more(t(c, 'intake.commas')), value },
        { from: '/people/values/languages', several: true },
      );
    case 'slots':
      return weekGrid(c, field, { chosen: allOf(fields, name), ahead: shown.minutesAhead });
    case 'cannot meet':
      return combobox(c, { ...more(t(c, 'intake.only_you')), value }, people);
    case 'wished people':
      return combobox(c, { ...more(t(c, 'intake.commas')), value }, people);
    case 'willing':
      return checkbox(c, { ...field, checked: value !== '' });
    case 'capacity':
      return textField(
        c,
        { ...field, value },
        { type: 'number', min: 0, max: 20, inputmode: 'numeric', class: 'input input-date' },
      );
    case 'place':
      return radioGroup(c, { ...field, value, options: places(c) });
  }
}

const places = (c: Viewer) => [
  { value: 'online', label: t(c, 'place.online') },
  { value: 'on site', label: t(c, 'place.on_site') },
  { value: 'either', label: t(c, 'place.either') },
];

import { attributes, html, type Html } from '#platform/html/html.ts';
import { select } from '#ui/choice-field.ts';
import { combobox } from '#ui/combobox.ts';
import { controlAttributes, fieldError, fieldHint, optionalMark, type Field } from '#ui/field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from '../words.ts';

const most = 8;

/** Skills one under the other, each with how much it matters or how well one knows it. */
export function skillRows(
  c: Viewer,
  field: Field,
  kind: 'wants' | 'offers',
  skills: readonly string[],
  much: readonly string[],
): Html {
  const filled = skills
    .map((skill, i) => ({ skill, much: much[i] ?? '2' }))
    .filter(({ skill }) => skill !== '');
  const count = Math.min(most, Math.max(3, filled.length + 2));
  const { 'aria-describedby': describedBy } = controlAttributes(field);
  const options = kind === 'wants' ? importances(c) : levels(c);
  const word = t(c, kind === 'wants' ? 'skills.importance' : 'skills.level');
  return html`<fieldset${attributes({ class: field.error === undefined ? 'field' : 'field field-wrong', 'aria-describedby': describedBy })}>
    <legend>${field.label}${optionalMark(c, field)}</legend>
    ${fieldHint(field)}${Array.from({ length: count }, (_, i) => {
      const id = i === 0 ? field.name : `${field.name}-${i}`;
      const optional = true;
      return html`<div class="fields-beside skill-row">
        ${combobox(c, { name: field.name, id, label: t(c, 'skills.skill', { number: i + 1 }), value: filled[i]?.skill ?? '', optional }, { from: '/people/values/skill' }, { maxlength: 60 })}${select(c, { name: `${field.name}.much`, id: `${id}-much`, label: word, value: filled[i]?.much ?? '2', options, optional })}
      </div>`;
    })}${fieldError(field)}
  </fieldset>`;
}

const importances = (c: Viewer) => [
  { value: '1', label: t(c, 'skills.nice') },
  { value: '2', label: t(c, 'skills.matters') },
  { value: '3', label: t(c, 'skills.most') },
];

const levels = (c: Viewer) => [
  { value: '1', label: t(c, 'skills.some') },
  { value: '2', label: t(c, 'skills.well') },
  { value: '3', label: t(c, 'skills.expert') },
];

import { html, type Html } from '#platform/html/html.ts';
import { checkbox } from '#ui/choice-field.ts';
import { fieldset } from '#ui/form.ts';
import { dateField, textArea, textField } from '#ui/text-field.ts';
import { icon } from '#ui/icon.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { PilotFields } from '../pilots/pilot-fields.ts';
import { t } from '../words.ts';

type Shown = { fields: PilotFields; errors: Readonly<Record<string, string>>; asks: boolean };

/** What a pilot is to find out; `asks` adds the tick that makes it one. */
export function pilotFieldset(c: Viewer, { fields, errors, asks }: Shown): Html {
  const rows = Math.min(8, Math.max(2, fields.what.filter(Boolean).length + 1));
  const content = html`${textArea(c, { name: 'pilot_question', label: t(c, 'pilot.question'), hint: t(c, 'pilot.question_hint'), value: fields.pilot_question, error: errors['question'] ?? errors['pilot_question'], optional: asks }, { maxlength: 500, rows: 2 })}${dateField(c, { name: 'pilot_ends_on', label: t(c, 'pilot.ends_on'), value: fields.pilot_ends_on, error: errors['ends_on'] ?? errors['pilot_ends_on'], optional: asks })}${Array.from(
    { length: rows },
    (_, i) =>
      html`<div class="fields-beside">
        ${textField(c, { name: 'what', id: i === 0 ? 'criteria' : `what-${i}`, label: t(c, 'pilot.what', { number: i + 1 }), value: fields.what[i], error: i === 0 ? errors['criteria'] : errors[`criteria.${i}.what`], optional: asks || i > 0 }, { maxlength: 300 })}${textField(c, { name: 'target', id: `target-${i}`, label: t(c, 'pilot.target', { number: i + 1 }), value: fields.target[i], error: errors[`criteria.${i}.target`], optional: asks || i > 0 }, { maxlength: 120 })}
      </div>`,
  )}`;
  if (!asks) return content;
  const open = fields.pilot || 'question' in errors || 'criteria' in errors;
  return fieldset(
    t(c, 'pilot.title'),
    html`${checkbox(c, { name: 'pilot', label: t(c, 'pilot.is_one'), hint: t(c, 'pilot.is_one_hint'), checked: fields.pilot })}
      <details class="rule" ${open && html` open`}>
        <summary>${t(c, 'pilot.open')}${icon('chevron-down')}</summary>
        <div class="stack">${content}</div>
      </details>`,
  );
}

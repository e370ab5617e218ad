import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { versionField } from '#shared/versions/version-field.ts';
import { button } from '#ui/button.ts';
import { select } from '#ui/choice-field.ts';
import { fieldset, form, formActions } from '#ui/form.ts';
import { textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { levels, type Feedback } from '../feedback.ts';
import { t } from '../words.ts';
import { levelWords } from './feedback-words.ts';

/** For each criterion where it stands and a word to it; everything may be left out but not all of it. */
export function giveForm(c: Viewer, one: Feedback, { values, errors }: Form): Html {
  const base = `/feedback/${one.id}`;
  const newer = html`<p>${one.words}</p>`;
  return form(
    c,
    { action: base, errors },
    html`${versionField(c, String(one.version), { values, errors }, newer)}${one.criteria.map((criterion, i) => criterionFields(c, one, values, criterion, i))}
    ${textArea(c, { name: 'words', label: t(c, 'give.words'), hint: t(c, 'give.words_hint'), value: values['words'] ?? one.words, error: errors['words'], optional: true }, { rows: 3, maxlength: 2000 })}
    ${formActions(
      button(one.state === 'given' ? t(c, 'save') : t(c, 'give.send'), { kind: 'primary', icon: 'send' }),
      one.state === 'waiting' &&
        button(t(c, 'give.decline'), { kind: 'quiet' }, { formaction: `${base}/refusal` }),
    )}`,
  );
}

function criterionFields(
  c: Viewer,
  one: Feedback,
  values: Form['values'],
  criterion: string,
  i: number,
): Html {
  const options = levels.map((value) => ({ value, label: t(c, levelWords[value][1]) }));
  return fieldset(
    criterion,
    html`${select(c, { name: `level_${i}`, label: t(c, 'give.level'), value: values[`level_${i}`] ?? one.levels[i] ?? '', empty: t(c, 'give.no_level'), options, optional: true })}
    ${textArea(c, { name: `remark_${i}`, label: t(c, 'give.remark'), value: values[`remark_${i}`] ?? one.remarks[i] ?? '', optional: true }, { rows: 2, maxlength: 600 })}`,
  );
}

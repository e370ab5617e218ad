import { inWords, type StepQuestion } from '#capabilities/formats/index.ts';
import type { Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { scaleField } from '#ui/scale-field.ts';
import { textArea, textField } from '#ui/text-field.ts';
import type { Reader } from '#ui/viewer.ts';
import { fieldOf } from '../work/answers.ts';
import { t } from '../words.ts';

/** One question of a check-in, a reflection or a survey, with what was typed or answered before. */
export function questionField(
  c: Reader,
  question: StepQuestion,
  { values, errors }: Form,
  answered: string | number | undefined,
): Html {
  const name = fieldOf(question);
  const value = values[name] ?? (answered === undefined ? null : String(answered));
  const field = {
    name,
    label: inWords(question.text, c),
    value,
    ...(errors[name] ? { error: errors[name] } : {}),
  };
  const { low, high } = question;
  switch (question.kind) {
    case 'scale':
      return scaleField(c, {
        ...field,
        low: low === undefined ? undefined : inWords(low, c),
        high: high === undefined ? undefined : inWords(high, c),
      });
    case 'yes or no':
      return radioGroup(c, {
        ...field,
        options: [
          { value: 'yes', label: t(c, 'answer.yes') },
          { value: 'no', label: t(c, 'answer.no') },
        ],
      });
    case 'choice':
      return radioGroup(c, {
        ...field,
        options: question.options.map((option) => ({ value: option.key, label: inWords(option.name, c) })),
      });
    case 'line':
      return textField(c, { ...field, optional: true }, { maxlength: 4000 });
    default:
      return textArea(c, { ...field, optional: true }, { rows: 5, maxlength: 4000 });
  }
}

/** An answer in words. */
export function answerWord(c: Reader, question: StepQuestion, answer: string | number): string {
  if (question.kind === 'yes or no') return answer === 'yes' ? t(c, 'answer.yes') : t(c, 'answer.no');
  if (question.kind === 'scale') return t(c, 'answer.of_five', { points: answer });
  const option = question.options.find(({ key }) => key === answer);
  return option ? inWords(option.name, c) : String(answer);
}

import type { Form } from '#platform/http/context.ts';
import { html, type Html } from '#platform/html/html.ts';
import { textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Answers } from '../cards/card.ts';

/** Room for an answer to each of the three questions; none has to be filled by itself. */
export function answerFields(c: Viewer, prompts: Answers, { values, errors }: Form, rows = 3): Html {
  return html`${prompts.map((prompt, i) => {
    const name = `q${i + 1}`;
    return textArea(
      c,
      { name, label: prompt, value: values[name] ?? '', error: errors[name], optional: true },
      { rows, maxlength: 2000 },
    );
  })}`;
}

/** What was said already, as values of these fields. */
export const asFields = (answers: Answers): Record<string, string> => ({
  q1: answers[0],
  q2: answers[1],
  q3: answers[2],
});

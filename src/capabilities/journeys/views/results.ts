import { inWords, type StepQuestion } from '#capabilities/formats/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { bars } from '#ui/meter.ts';
import { prose } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Result } from '../surveys/survey-results.ts';
import { t } from '../words.ts';
import { answerWord } from './question-field.ts';

/** What many answered to some questions, drawn and as a table; what was written stands below, without names. */
export function resultsShown(
  c: Reader,
  questions: readonly StepQuestion[],
  results: readonly Result[],
): Html {
  if (results.every(({ counts, words }) => words.length === 0 && counts.every(({ count }) => count === 0)))
    return html`<p>${t(c, 'results.none')}</p>`;
  const rated = results.filter(({ mean }) => mean !== null);
  return html`<div class="stack">
    ${questions.map((question) => {
      const result = results.find(({ key }) => key === question.key);
      return result && oneResult(c, question, result);
    })}
    ${
      rated.length > 1 &&
      table(
        t(c, 'results.means'),
        [{ label: t(c, 'results.question') }, { label: t(c, 'results.mean'), numeric: true }],
        rated.map(({ key, mean }) => [
          inWords(questions.find((one) => one.key === key)?.text ?? '', c),
          new Intl.NumberFormat(c.locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(
            mean!,
          ),
        ]),
      )
    }
  </div>`;
}

function oneResult(c: Reader, question: StepQuestion, { counts, words }: Result): Html | null {
  const label = inWords(question.text, c);
  if (counts.length > 0) {
    const rows = counts.map(({ value, count }) => ({
      label: endOf(c, question, value),
      value: count,
      words: String(count),
    }));
    return bars(label, rows);
  }
  if (words.length === 0) return null;
  return html`<section>
    <h3>${label}</h3>
    ${prose(
      html`<ul>
        ${words.map((said) => html`<li>${said}</li>`)}
      </ul>`,
    )}
  </section>`;
}

/** The ends of a scale say what they mean. */
function endOf(c: Reader, question: StepQuestion, value: string): string {
  if (question.kind !== 'scale') return answerWord(c, question, value);
  const end = value === '1' ? question.low : value === '5' ? question.high : undefined;
  return end === undefined ? value : t(c, 'results.end', { value, words: inWords(end, c) });
}

import { attachmentList } from '#capabilities/files/index.ts';
import { inWords } from '#capabilities/formats/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { renderRichText } from '#shared/rich-text/render-rich-text.ts';
import { checklist } from '#ui/checklist.ts';
import { prose } from '#ui/section.ts';
import type { Reader } from '#ui/viewer.ts';
import { askedOf } from '../work/what-is-asked.ts';
import type { Work } from '../work/work.ts';
import type { Step } from '../step.ts';
import { t } from '../words.ts';
import { answerWord } from './question-field.ts';

/** What somebody made of a step: answers, words, a link, files, what is ticked. */
export function workShown(c: Reader, work: Work, declared: Step['declared']): Html {
  const asked = askedOf(declared);
  const { answers = {}, ticks = {}, link } = work.content;
  const answered = (asked?.questions ?? []).filter(({ key }) => answers[key] !== undefined);
  return html`<div class="stack">
    ${
      answered.length > 0 &&
      html`<dl class="answers">
        ${answered.map(
          (question) =>
            html`<div>
              <dt>${inWords(question.text, c)}</dt>
              <dd>${answerWord(c, question, answers[question.key]!)}</dd>
            </div>`,
        )}
      </dl>`
    }
    ${work.body_html !== '' && prose(renderRichText(work.body_html, work.sanitised))}
    ${link !== undefined && html`<p><a href="${link}" rel="noopener nofollow">${link}</a></p>`}
    ${attachmentList(c, work.files, work.body_html)}
    ${
      asked !== null &&
      asked.items.length > 0 &&
      checklist(
        t(c, 'task.checklist'),
        asked.items.map(({ key, text }) => ({
          key,
          label: inWords(text, c),
          ticked: ticks[key] !== undefined,
        })),
        null,
      )
    }
  </div>`;
}

/** The first words of a work, for a list. */
export function excerptOf(c: Reader, work: Work, declared: Step['declared']): string {
  if (work.body_text !== '') return work.body_text.slice(0, 240);
  const { answers = {}, link } = work.content;
  const said = (askedOf(declared)?.questions ?? []).flatMap((question) =>
    answers[question.key] === undefined ? [] : [answerWord(c, question, answers[question.key]!)],
  );
  if (said.length > 0) return said.join(' · ').slice(0, 240);
  return link ?? work.files.map(({ name }) => name).join(', ');
}

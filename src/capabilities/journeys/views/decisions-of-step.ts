import { html, type Html } from '#platform/html/html.ts';
import { badge, type Tone } from '#ui/badge.ts';
import { emptyState } from '#ui/empty-state.ts';
import { linkButton } from '#ui/button.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Answer, DecisionOfStep } from '../decisions/find-decision.ts';
import { t } from '../words.ts';

const words = {
  yes: 'decision.yes',
  no: 'decision.no',
  continue: 'decision.continue',
  change: 'decision.change',
  stop: 'decision.stop',
} as const;
export const answerToDecision = (c: Reader, answer: Answer): string => t(c, words[answer]);
export const toneOf = (answer: Answer): Tone =>
  answer === 'no' || answer === 'stop' ? 'danger' : answer === 'change' ? 'warning' : 'good';

/** Who was asked about what, and what they said, for those in the group. */
export function decisionsOfStep(c: Reader, decisions: readonly DecisionOfStep[]): Html {
  if (decisions.length === 0)
    return emptyState({
      icon: 'user-check',
      title: t(c, 'decision.none_title'),
      text: t(c, 'decision.none'),
    });
  return html`<ul class="list">
    ${decisions.map(
      (one) =>
        html`<li class="entry">
          <div class="entry-words">
            <p class="entry-title">
              ${one.about === null ? one.asked : t(c, 'decision.about_by', { about: one.about, asked: one.asked })}
            </p>
            ${one.why !== '' && html`<p>${one.why}</p>`}
          </div>
          <div class="entry-trail">
            ${one.answer === null ? badge(t(c, 'decision.waiting')) : badge(answerToDecision(c, one.answer), toneOf(one.answer))}${one.mine && html`<p>${linkButton(t(c, 'decision.go'), `/decisions/${one.id}`, { small: true })}</p>`}
          </div>
        </li>`,
    )}
  </ul>`;
}

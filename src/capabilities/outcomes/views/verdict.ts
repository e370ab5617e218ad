import type { Html } from '#platform/html/html.ts';
import { html } from '#platform/html/html.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import { badge, type Tone } from '#ui/badge.ts';
import { fold } from '#ui/fold.ts';
import type { Judged } from '../judging/judge-measure.ts';
import { sayComparison, sayJudged, sayReasons, saySignals } from '../judging/say-measure.ts';
import type { Measure } from '../measure.ts';
import { t } from '../words.ts';

/** Whether it changed, in a few words; better and worse are told apart by the words, not only by colour. */
export function verdictBadge(c: Tongue, judged: Judged): Html {
  const { verdict } = judged;
  const tone: Tone =
    verdict?.towards === 'better' ? 'good' : verdict?.towards === 'worse' ? 'danger' : 'neutral';
  return badge(sayJudged(c, judged), tone);
}

/** The plain sentence and the reasons for it. */
export function verdictWords(c: Tongue, judged: Judged, measure: Measure): Html {
  const sentences = [...sayReasons(c, judged, measure.unit), ...sayComparison(c, judged, measure)];
  const signals = saySignals(c, judged, measure.unit);
  return html`<div class="stack">
    <p class="row">${verdictBadge(c, judged)}</p>
    ${sentences.map((sentence) => html`<p>${sentence}</p>`)}${
      signals.length > 0 &&
      fold(
        t(c, 'judged.signals', { count: signals.length }),
        html`<ul>
          ${signals.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>`,
      )
    }
  </div>`;
}

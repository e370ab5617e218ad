import type { Community } from '#capabilities/communities/index.ts';
import { html, type Html, type Renderable } from '#platform/html/html.ts';
import type { Diagnosis, Question, Sign } from '#shared/health/diagnose.ts';
import type { IconName } from '#ui/icon.ts';
import { lanes } from '#ui/lanes.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Health } from '../find-health.ts';
import { monthly, unitOf, type Monthly } from '../months/figures.ts';
import { t } from '../words.ts';
import { besideWords, experimentWords, figureWords, questionWords, sayValue } from './health-words.ts';

type Answer = Diagnosis[number];

const icons: Record<Question, IconName> = {
  people: 'users-round',
  transformation: 'compass',
  value: 'sprout',
};
const stateWords = {
  ails: 'state.ails',
  well: 'state.well',
  'not known': 'state.unknown',
} as const satisfies Record<Answer['state'], string>;

/** The three questions on which a community lives, each with what is seen and what to try next. */
export function diagnosisPart(c: Viewer, { slug }: Community, { diagnosis }: Health): Html {
  const answers = diagnosis.map((answer) => ({
    title: t(c, questionWords[answer.question].title),
    icon: icons[answer.question],
    lead: t(c, questionWords[answer.question].asks),
    content: html`<p><strong>${t(c, stateWords[answer.state])}</strong></p>
      ${signs(c, answer)}${next(c, slug, answer)}`,
  }));
  return section(
    t(c, 'diagnosis'),
    html`<p class="section-lead">${t(c, 'diagnosis.lead')}</p>
      ${lanes(answers)}`,
  );
}

function signs(c: Viewer, answer: Answer): Renderable {
  const all = [...answer.against, ...answer.for];
  return (
    all.length > 0 &&
    html`<ul>
      ${all.map((sign) => html`<li>${say(c, sign)}</li>`)}
    </ul>`
  );
}

const isMonthly = (figure: string): figure is Monthly => monthly.some((one) => one === figure);

function say(c: Viewer, { figure, beside, value }: Sign): string {
  if (!isMonthly(figure)) return t(c, 'sign.charter', { months: Math.round((value ?? 0) / 30.4) });
  return t(c, 'sign', {
    figure: t(c, figureWords[figure]),
    value: sayValue(c, unitOf[figure], value ?? 0),
    beside: t(c, besideWords[beside]),
  });
}

function next(c: Viewer, slug: string, { experiment }: Answer): Renderable {
  if (experiment === null) return null;
  const { words, path } = experimentWords[experiment];
  return html`<p>${t(c, 'try')} <a href="/communities/${slug}${path}">${t(c, words)}</a></p>`;
}

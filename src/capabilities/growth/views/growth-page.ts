import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { button, iconButton, linkButton } from '#ui/button.ts';
import { checklist } from '#ui/checklist.ts';
import { actionForm, errorSummary, form, hidden } from '#ui/form.ts';
import { lanes } from '#ui/lanes.ts';
import { asideBlock, section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { laneKeys, type LaneKey, type SmallGoal } from '../goals/goal.ts';
import type { Mix } from '../mix/mix.ts';
import { slugOf, type Month } from '../months.ts';
import type { Nudge, NudgeChoices } from '../nudges/nudge.ts';
import type { Review } from '../reviews/reviews.ts';
import { t } from '../words.ts';
import { laneIcons, laneWays, laneWords, monthName } from './growth-words.ts';
import { mixPart } from './mix.ts';
import { nudgePart } from './nudge.ts';

export type GrowthPage = {
  month: Month;
  goals: SmallGoal[];
  mix: Mix;
  nudge: Nudge | null;
  choices: NudgeChoices;
  reviews: Review[];
};

/** A person's own growth: what they want to do this month, towards whom, and by what they learned. */
export function growthPage(c: Viewer, shown: GrowthPage, { values, errors }: Form): Html {
  const { month, goals, mix, nudge, choices, reviews } = shown;
  const now = goals.filter((goal) => goal.month === month && goal.state !== 'let go');
  const before = goals.filter((goal) => goal.month !== month);
  const review = linkButton(t(c, 'review.write'), `/growth/reviews/${slugOf(month)}`, { icon: 'pencil' });
  return growthFrame(c, {
    current: 'growth',
    title: t(c, 'growth.title'),
    lead: t(c, 'growth.lead'),
    actions: review,
    main: html`${errorSummary(c, errors)}${before.length > 0 && section(t(c, 'goals.before'), earlier(c, before))}
    ${section(monthName(c, month), lanes(laneKeys.map((lane) => laneOf(c, lane, now, values))))}
    ${section(t(c, 'nudge.title'), nudgePart(c, nudge, choices))}
    ${section(t(c, 'mix.title'), mixPart(c, mix), linkButton(t(c, 'note.add'), '/growth/notes', { kind: 'quiet', small: true, icon: 'plus' }))}`,
    aside: html`${asideBlock(t(c, 'growth.private'), html`<p>${t(c, 'growth.private_text')}</p>`)}${
      reviews.length > 0 &&
      asideBlock(
        t(c, 'review.earlier'),
        html`<ul class="side-list">
          ${reviews.slice(0, 6).map((one) => html`<li><a href="/growth/reviews/${slugOf(one.month)}">${monthName(c, one.month)}</a></li>`)}
        </ul>`,
      )
    }`,
  });
}

function laneOf(c: Viewer, lane: LaneKey, goals: readonly SmallGoal[], values: Form['values']) {
  const [title, hint] = laneWords[lane];
  const [way, href] = laneWays[lane];
  const own = goals.filter((goal) => goal.lane === lane);
  const typed = values['lane'] === lane ? values['words'] : '';
  return {
    title: t(c, title),
    icon: laneIcons[lane],
    lead: t(c, hint),
    content: html`${
        own.length > 0 &&
        html`<ul class="said-list">
          ${own.map((goal) => row(c, goal))}
        </ul>`
      }
      ${form(
        c,
        { action: '/growth/goals', class: 'search-row' },
        html`${hidden('lane', lane)}${textField(c, { name: 'words', id: `words-${lane}`, label: t(c, 'goal.add'), value: typed }, { maxlength: 200 })}${button(t(c, 'goal.add_button'), { icon: 'plus' }, { 'aria-label': t(c, 'goal.add_to', { lane: t(c, title) }) })}`,
      )}
      <p>${linkButton(t(c, way), href, { kind: 'quiet', small: true, icon: 'arrow-right' })}</p>`,
  };
}

const row = (c: Viewer, { id, words, state }: SmallGoal): Html =>
  html`<li class="small-goal">
    ${checklist(words, [{ key: String(id), label: words, ticked: state === 'done' }], '/growth/goals/ticks')}
    ${actionForm(`/growth/goals/${id}/state`, iconButton(t(c, 'goal.let_go_of', { words }), 'x'), { state: 'let go' })}
  </li>`;

/** What was not done in an earlier month is taken along, or let go of. Neither is a failure. */
const earlier = (c: Viewer, goals: readonly SmallGoal[]): Html =>
  html`<p class="section-lead">${t(c, 'goals.before_text')}</p>
    <ul class="said-list">
      ${goals.map(
        ({ id, words, month, carried }) =>
          html`<li class="said">
            <p class="said-title">${words}</p>
            <p class="hint">
              ${monthName(c, month)}${carried > 0 && html` · ${t(c, 'goal.carried', { count: carried })}`}
            </p>
            <div class="row">
              ${actionForm(`/growth/goals/${id}/carrying`, button(t(c, 'goal.carry'), { small: true, icon: 'arrow-right' }))}
              ${actionForm(`/growth/goals/${id}/state`, button(t(c, 'goal.done'), { small: true, icon: 'check' }), { state: 'done' })}
              ${actionForm(`/growth/goals/${id}/state`, button(t(c, 'goal.let_go'), { small: true, kind: 'quiet' }), { state: 'let go' })}
            </div>
          </li>`,
      )}
    </ul>`;

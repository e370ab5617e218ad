import { communityFrame, type Community } from '#capabilities/communities/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { evidence } from '#shared/health/diagnose.ts';
import { badge } from '#ui/badge.ts';
import { linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { fold } from '#ui/fold.ts';
import { asideBlock, facts, section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Health } from '../find-health.ts';
import { monthly, unitOf, type Course } from '../months/figures.ts';
import { t } from '../words.ts';
import { coursesPart } from './courses-part.ts';
import { diagnosisPart } from './diagnosis-part.ts';
import { besideWords, countedWords, figureWords, monthWords, sayFigure, sayValue } from './health-words.ts';

/** For owners and moderators: how the community is doing beside its own past, and what it may lack. */
export function healthPage(c: Viewer, community: Community, health: Health): Html {
  const { month, courses } = health;
  const main = html`<header class="section-head"><h2>${t(c, 'health')}</h2></header>
    <p class="section-lead">${t(c, 'health.lead')}</p>
    ${month === null ? nothingYet(c) : html`${diagnosisPart(c, community, health)}${figuresPart(c, month, courses)}${coursesPart(c, courses)}`}`;
  return communityFrame(c, community, {
    current: 'health',
    title: t(c, 'health'),
    main,
    aside: html`${reviewBlock(c, community, health)}${charterBlock(c, community, health)}`,
  });
}

const nothingYet = (c: Viewer): Html =>
  emptyState({ icon: 'chart-line', title: t(c, 'health.none'), text: t(c, 'health.none_text') });

function figuresPart(c: Viewer, month: string, courses: readonly Course[]): Html {
  const columns = [
    { label: t(c, 'column.figure') },
    { label: t(c, 'column.now'), numeric: true },
    { label: t(c, 'column.usual'), numeric: true },
    { label: t(c, 'column.beside') },
    { label: t(c, 'column.behind'), numeric: true },
  ];
  const title = t(c, 'figures', { month: monthWords(c, month) });
  const explained = monthly.map((which) => ({
    label: t(c, figureWords[which]),
    value: t(c, countedWords[which]),
  }));
  return section(
    title,
    html`${table(
      title,
      columns,
      courses.map((course) => rowOf(c, course)),
    )}${fold(t(c, 'figures.counted'), facts(explained))}`,
  );
}

function rowOf(c: Viewer, { figure, now, usual, beside, behind }: Course) {
  const unit = unitOf[figure];
  const ofQuestions = figure === 'first reply' || figure === 'unanswered';
  const tone = beside === evidence[figure].ails ? 'warning' : beside === 'as usual' ? 'neutral' : 'good';
  return [
    t(c, figureWords[figure]),
    sayFigure(c, unit, now),
    usual === null ? t(c, 'say.unknown') : sayValue(c, unit, usual),
    beside === 'too little past' ? t(c, besideWords[beside]) : badge(t(c, besideWords[beside]), tone),
    t(c, ofQuestions ? 'behind.questions' : 'behind.people', { count: behind }),
  ];
}

function reviewBlock(c: Viewer, { slug, may_own }: Community, { review_on }: Health): Html {
  const day = review_on === null ? t(c, 'review.none_due') : dayOf(c, review_on);
  const label = may_own && review_on !== null ? t(c, 'review.hold') : t(c, 'review.history');
  return asideBlock(
    t(c, 'review.next'),
    html`<p>${day}</p>
      ${linkButton(label, `/communities/${slug}/reviews`, { icon: 'calendar-check' })}`,
  );
}

/** What the community wants to bring about: figures alone do not say whether it does. */
function charterBlock(c: Viewer, { slug, my_role }: Community, { impact }: Health): Html | false {
  if (impact === '') return false;
  return asideBlock(
    t(c, 'charter.impact'),
    html`<p>${impact}</p>
      <p><a href="/communities/${slug}/about">${t(c, 'charter.read')}</a></p>
      ${my_role === 'owner' && html`<p><a href="/communities/${slug}/measures">${t(c, 'charter.measures')}</a></p>`}`,
  );
}

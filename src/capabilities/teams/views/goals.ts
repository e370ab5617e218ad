import { html, type Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { lanes } from '#ui/lanes.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { goalKinds, type Goal } from '../goals/goal.ts';
import type { Team } from '../team.ts';
import { t } from '../words.ts';
import { stateTones, stateWords } from './team-words.ts';

const kindTitles = { development: 'goals.development', performance: 'goals.performance' } as const;
const kindHints = { development: 'goal.development_hint', performance: 'goal.performance_hint' } as const;

/** Development goals beside performance goals. */
export function goalLanes(c: Viewer, team: Pick<Team, 'slug' | 'may_write'>, goals: readonly Goal[]): Html {
  if (goals.length === 0)
    return emptyState({
      icon: 'target',
      title: t(c, 'goals.none'),
      text: t(c, 'goals.none_text'),
      action: team.may_write && linkButton(t(c, 'goals.set'), `/teams/${team.slug}/goals#new`),
    });
  return lanes(
    goalKinds.map((kind) => {
      const of = goals.filter((goal) => goal.kind === kind);
      return {
        title: t(c, kindTitles[kind]),
        icon: kind === 'development' ? 'sprout' : 'chart-line',
        lead: t(c, kindHints[kind]),
        content: of.length > 0 ? goalList(c, team.slug, of) : html`<p>${t(c, 'goals.none_of_kind')}</p>`,
      };
    }),
  );
}

export function goalList(c: Viewer, slug: string, goals: readonly Goal[]): Html {
  return html`<ul class="said-list">
    ${goals.map(
      (goal) =>
        html`<li class="said">
          <p class="said-title"><a href="/teams/${slug}/goals/${goal.id}">${goal.title}</a></p>
          ${goal.measure !== '' && html`<p>${t(c, 'goal.measured', { measure: goal.measure })}</p>`}
          <p class="row">
            ${badge(t(c, stateWords[goal.state]), stateTones[goal.state])}${goal.due_on !== null && html`<span class="hint">${t.html(c, 'goal.until', { day: dayOf(c, goal.due_on) })}</span>`}
          </p>
        </li>`,
    )}
  </ul>`;
}

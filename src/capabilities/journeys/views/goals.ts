import type { Group } from '#capabilities/programmes/index.ts';
import type { Form } from '#platform/http/context.ts';
import { html, type Html } from '#platform/html/html.ts';
import { avatar } from '#ui/avatar.ts';
import { badge } from '#ui/badge.ts';
import { button } from '#ui/button.ts';
import { checkbox } from '#ui/choice-field.ts';
import { fold } from '#ui/fold.ts';
import { form, formActions } from '#ui/form.ts';
import { menu, menuAct } from '#ui/menu.ts';
import { section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Goal } from '../goals/goals.ts';
import { t } from '../words.ts';

/** What each wants to reach: mine, which I can share or keep, and what others share. */
export function goalsSection(c: Reader, group: Group, goals: readonly Goal[], sent: Form): Html {
  const listed =
    goals.length > 0 &&
    html`<ul class="list" aria-label="${t(c, 'goal.title')}">
      ${goals.map((goal) => goalEntry(c, goal))}
    </ul>`;
  const { what } = sent.errors;
  const adding = fold(
    t(c, 'goal.add'),
    form(
      c,
      { action: `/groups/${group.id}/goals`, errors: sent.errors },
      html`${textField(c, { name: 'what', label: t(c, 'goal.what'), hint: t(c, 'goal.hint'), value: sent.values['what'], error: what }, { maxlength: 500 })}${checkbox(c, { name: 'shared', label: t(c, 'goal.share'), hint: t(c, 'goal.share_hint'), checked: what === undefined || sent.values['shared'] !== undefined, optional: true })}${formActions(button(t(c, 'goal.save')))}`,
    ),
    goals.every(({ mine }) => !mine) || what !== undefined,
  );
  return section(
    t(c, 'goal.title'),
    html`<div class="stack">${listed}${group.state === 'running' && adding}</div>`,
  );
}

function goalEntry(c: Reader, goal: Goal): Html {
  const at = `/goals/${goal.id}`;
  const acts = [
    goal.state !== 'reached' &&
      menuAct({ label: t(c, 'goal.reach'), action: at, icon: 'check', fields: { state: 'reached' } }),
    goal.state === 'open' &&
      menuAct({ label: t(c, 'goal.drop'), action: at, icon: 'x', fields: { state: 'dropped' } }),
    goal.state !== 'open' &&
      menuAct({ label: t(c, 'goal.reopen'), action: at, icon: 'undo-2', fields: { state: 'open' } }),
    goal.shared
      ? menuAct({ label: t(c, 'goal.keep'), action: at, icon: 'lock', fields: { shared: 'no' } })
      : menuAct({ label: t(c, 'goal.share'), action: at, icon: 'users', fields: { shared: 'yes' } }),
  ];
  return html`<li class="entry">
    <div class="entry-lead">${avatar(goal.person)}</div>
    <div class="entry-words">
      <p>${goal.what}</p>
      <p class="entry-detail">${goal.mine ? t(c, 'goal.mine') : goal.person.name}</p>
    </div>
    <div class="entry-trail">
      <div class="row">
        ${goal.state === 'reached' && badge(t(c, 'goal.reached'), 'good', 'check')}${goal.state === 'dropped' && badge(t(c, 'goal.dropped'))}${!goal.shared && badge(t(c, 'goal.private'), 'neutral', 'lock')}${goal.mine && menu({ label: t(c, 'goal.change'), icon: 'ellipsis', wordless: true }, acts)}
      </div>
    </div>
  </li>`;
}

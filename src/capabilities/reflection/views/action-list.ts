import { attributes, html, type Html } from '#platform/html/html.ts';
import { avatar } from '#ui/avatar.ts';
import { badge } from '#ui/badge.ts';
import { iconButton } from '#ui/button.ts';
import { actionForm } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';
import { menu, menuAct, menuLink } from '#ui/menu.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { CardAction } from '../actions/list-actions.ts';
import { t } from '../words.ts';

type Listed = {
  label: string;
  actions: readonly CardAction[];
  /** The page to come back to. */
  base: string;
  /** Who reads along changes nothing. */
  changes: boolean;
};

/** What will be done, each with a button that says it is. */
export function actionList(c: Viewer, { label, actions, base, changes }: Listed): Html | null {
  if (actions.length === 0) return null;
  return html`<ul class="todo-list" aria-label="${label}">
    ${actions.map((action) => line(c, action, base, changes))}
  </ul>`;
}

function line(c: Viewer, action: CardAction, base: string, changes: boolean): Html {
  const { id, what, owner, due_on, done, overdue } = action;
  const address = `/reflections/${action.reflection_id}/actions/${id}`;
  const word = t(c, done ? 'action.undo' : 'action.do', { what });
  const tick = changes
    ? actionForm(`${address}/done`, iconButton(word, done ? 'undo-2' : 'check'), {
        wanted: done ? 'no' : 'yes',
        base,
      })
    : icon(done ? 'circle-check' : 'target');
  return html`<li>
    ${tick}
    <div>
      <p${attributes({ class: done && 'todo-done' })}>${what}</p>
      <p class="todo-detail row">
        ${owner && html`${avatar(owner, 'small')}<span>${owner.name}</span>`}${!owner && html`<span>${t(c, 'action.nobody')}</span>`}${
          due_on !== null && html`<span>${t.html(c, 'action.until', { day: dayOf(c, due_on) })}</span>`
        }${done && badge(t(c, 'action.done'), 'good', 'check')}${overdue && badge(t(c, 'action.overdue'), 'warning', 'clock')}
      </p>
    </div>
    ${
      changes &&
      menu({ label: t(c, 'action.menu'), icon: 'ellipsis', wordless: true }, [
        menuLink(t(c, 'action.change'), `${address}?base=${encodeURIComponent(base)}`, 'pencil'),
        menuAct({
          label: t(c, 'action.drop'),
          action: `${address}/removal`,
          icon: 'trash-2',
          danger: true,
          fields: { base },
        }),
      ])
    }
  </li>`;
}

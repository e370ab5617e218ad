import type { Group } from '#capabilities/programmes/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { choices } from '#ui/choices.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm, hidden } from '#ui/form.ts';
import { list, type Entry } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import type { Viewer } from '#ui/viewer.ts';
import { agrees, type Action } from '../actions/action.ts';
import { t } from '../words.ts';
import { actionAddress, actionEntry } from './action-entry.ts';

type Listed = { group: Group; actions: readonly Action[]; show: 'open' | 'ended'; older: string | null };

/** What the group agreed to do: what is open, or what has ended. */
export function actionsPage(c: Viewer, { group, actions, show, older }: Listed): Html {
  const address = `/groups/${group.id}/actions`;
  const views = choices(t(c, 'actions.views'), [
    { label: t(c, 'actions.open'), href: address, current: show === 'open' },
    { label: t(c, 'actions.ended'), href: `${address}?show=ended`, current: show === 'ended' },
  ]);
  const label = show === 'open' ? t(c, 'actions.list_open') : t(c, 'actions.list_ended');
  const rows =
    show === 'open'
      ? actions.map((action) => openEntry(c, action))
      : actions.map((action) => actionEntry(c, action));
  return html`<header class="section-head">
      <h2>${t(c, 'actions.title')}</h2>
      ${agrees(group) && linkButton(t(c, 'action.agree'), `${address}/new`, { kind: 'primary', icon: 'plus' })}
    </header>
    ${views}${actions.length === 0 ? nothingYet(c, show) : list(label, rows)}${pager(c, { newer: null, older })}`;
}

function openEntry(c: Viewer, action: Action): Entry {
  const { trail, ...entry } = actionEntry(c, action);
  const done = actionForm(
    `${actionAddress(action)}/end`,
    html`${hidden('state', 'done')}${button(t(c, 'action.mark_done'), { small: true, icon: 'check' }, { 'aria-describedby': `action-${action.id}` })}`,
  );
  return {
    ...entry,
    title: html`<span id="action-${action.id}">${action.what}</span>`,
    trail: html`${trail}${done}`,
  };
}

function nothingYet(c: Viewer, show: 'open' | 'ended'): Html {
  return show === 'open'
    ? emptyState({ icon: 'target', title: t(c, 'actions.empty_open'), text: t(c, 'actions.empty_open_text') })
    : emptyState({
        icon: 'target',
        title: t(c, 'actions.empty_ended'),
        text: t(c, 'actions.empty_ended_text'),
      });
}

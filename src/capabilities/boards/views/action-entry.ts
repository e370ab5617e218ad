import { html, type Html } from '#platform/html/html.ts';
import { avatar } from '#ui/avatar.ts';
import { badge } from '#ui/badge.ts';
import type { Entry } from '#ui/list.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Action } from '../actions/action.ts';
import { t } from '../words.ts';

export const actionAddress = ({ id, group_id }: Pick<Action, 'id' | 'group_id'>): string =>
  `/groups/${group_id}/actions/${id}`;

/** An action in a list: what, who, until when, and how it ended. */
export function actionEntry(c: Viewer, action: Action): Entry {
  const { owner, outcome } = action;
  return {
    title: action.what,
    href: actionAddress(action),
    ...(owner && { lead: avatar(owner) }),
    detail: html`${owner?.name ?? t(c, 'action.detail_nobody')}${action.due_on !== null && html` · ${t.html(c, 'action.detail_due', { day: dayOf(c, action.due_on) })}`}`,
    ...(outcome !== '' && { excerpt: outcome }),
    trail: stateOf(c, action),
  };
}

function stateOf(c: Viewer, { state, overdue }: Action): Html | null {
  if (state === 'done') return badge(t(c, 'action.done'), 'good', 'check');
  if (state === 'dropped') return badge(t(c, 'action.dropped'));
  return overdue ? badge(t(c, 'action.overdue'), 'warning', 'clock') : null;
}

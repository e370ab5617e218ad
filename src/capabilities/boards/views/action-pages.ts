import { randomUUID } from 'node:crypto';
import type { Group } from '#capabilities/programmes/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { button, linkButton } from '#ui/button.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { actionForm, form, formActions, hidden } from '#ui/form.ts';
import { list } from '#ui/list.ts';
import { section } from '#ui/section.ts';
import { textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { agrees, type Action } from '../actions/action.ts';
import { t } from '../words.ts';
import { actionAddress, actionEntry } from './action-entry.ts';
import { actionFields } from './action-fields.ts';

/** Where an action comes from, as the form carries it on. */
export type Origin = { board?: number | undefined; card?: string | undefined; base?: string | undefined };

export function newActionPage(c: Viewer, group: Group, { board, card, base }: Origin, typed: Form): Html {
  const address = `/groups/${group.id}/actions`;
  const fields = html`${hidden('once', randomUUID())}${board !== undefined && hidden('board', board)}${card !== undefined && hidden('card', card)}${base !== undefined && hidden('base', base)}${actionFields(c, group.people, typed)}${formActions(button(t(c, 'action.agree'), { kind: 'primary' }), linkButton(t(c, 'action.back'), base ?? address, { kind: 'quiet' }))}`;
  return section(
    t(c, 'action.new_title'),
    html`<p class="section-lead">${t(c, 'action.new_lead')}</p>
      ${form(c, { action: address, errors: typed.errors }, fields)}`,
  );
}

/** One action: as long as it is open it can be changed, and then it is said how it ended. */
export function actionPage(c: Viewer, group: Group, action: Action, typed: Form): Html {
  if (action.state !== 'open') return endedPage(c, group, action);
  return html`${section(t(c, 'action.edit_title'), changeForm(c, group, action, typed))}
  ${section(t(c, 'action.end_title'), endForm(c, action, typed))}`;
}

function changeForm(c: Viewer, group: Group, action: Action, typed: Form): Html {
  const here = 'what' in typed.values;
  const known = {
    what: action.what,
    owner: String(action.owner?.id ?? ''),
    due: action.due_on ?? '',
  };
  const { owner } = action;
  const gone = owner !== null && !group.people.some(({ id }) => id === owner.id);
  const people = gone ? [...group.people, owner] : group.people;
  const fields = actionFields(c, people, here ? typed : { values: known, errors: {} });
  const actions = formActions(button(t(c, 'action.save'), { kind: 'primary' }));
  return html`<p class="section-lead">${t(c, 'action.edit_lead')}</p>
    ${form(c, { action: actionAddress(action), ...(here && { errors: typed.errors }) }, html`${fields}${actions}`)}`;
}

function endForm(c: Viewer, action: Action, { values, errors }: Form): Html {
  const here = 'outcome' in values;
  return form(
    c,
    { action: `${actionAddress(action)}/end`, ...(here && { errors }) },
    html`${radioGroup(c, {
      name: 'state',
      label: t(c, 'action.end_state'),
      value: values['state'] ?? 'done',
      options: [
        { value: 'done', label: t(c, 'action.end_done') },
        { value: 'dropped', label: t(c, 'action.end_dropped') },
      ],
      error: here ? errors['state'] : undefined,
    })}${textArea(
      c,
      {
        name: 'outcome',
        label: t(c, 'action.outcome'),
        hint: t(c, 'action.outcome_hint'),
        optional: true,
        value: values['outcome'],
        error: here ? errors['outcome'] : undefined,
      },
      { rows: 3, maxlength: 1000 },
    )}${formActions(button(t(c, 'action.end_save')))}`,
  );
}

function endedPage(c: Viewer, group: Group, action: Action): Html {
  return html`${list(t(c, 'actions.list_ended'), [actionEntry(c, action)])}
  ${formActions(agrees(group) && actionForm(`${actionAddress(action)}/reopening`, button(t(c, 'action.reopen'), { icon: 'undo-2' })), linkButton(t(c, 'action.back'), `/groups/${group.id}/actions?show=ended`, { kind: 'quiet' }))}`;
}

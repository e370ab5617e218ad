import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { button, linkButton } from '#ui/button.ts';
import { select } from '#ui/choice-field.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { dateField, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Card } from '../cards/card.ts';
import type { TeamPerson } from '../teams/team-people.ts';
import { t } from '../words.ts';

type Shown = {
  card: Pick<Card, 'id' | 'together'>;
  people: readonly TeamPerson[];
  typed: Form;
  /** The page to come back to, where it is not that of the card. */
  base?: string | undefined;
  action?: number;
};

/** What is said of an action: what, who where a team does it, until when. */
export function actionFields(c: Viewer, { card, people, typed }: Omit<Shown, 'base' | 'action'>): Html {
  const { values, errors } = typed;
  return html`${textField(
    c,
    {
      name: 'what',
      label: t(c, 'action.what'),
      hint: t(c, 'action.what_hint'),
      value: values['what'],
      error: errors['what'],
    },
    { maxlength: 300 },
  )}${
    card.together &&
    select(c, {
      name: 'owner',
      label: t(c, 'action.owner'),
      optional: true,
      empty: t(c, 'action.nobody'),
      value: values['owner'] ?? '',
      options: people.map(({ id, name }) => ({ value: String(id), label: name })),
      error: errors['owner'],
    })
  }${dateField(c, { name: 'due', label: t(c, 'action.due'), optional: true, value: values['due'], error: errors['due'] })}`;
}

/** The page on which an action is changed. */
export function changeActionForm(c: Viewer, shown: Shown & { action: number }): Html {
  const { card, action, base, typed } = shown;
  const back = base ?? `/reflections/${card.id}`;
  return form(
    c,
    { action: `/reflections/${card.id}/actions/${action}`, errors: typed.errors },
    html`${hidden('base', back)}${actionFields(c, shown)}${formActions(button(t(c, 'action.save'), { kind: 'primary' }), linkButton(t(c, 'card.back'), back, { kind: 'quiet' }))}`,
  );
}

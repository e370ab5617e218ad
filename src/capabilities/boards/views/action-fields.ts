import type { GroupPerson } from '#capabilities/programmes/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { select } from '#ui/choice-field.ts';
import { dateField, textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from '../words.ts';

/** What is said of an action: what, who, until when. */
export function actionFields(
  c: Viewer,
  people: readonly Pick<GroupPerson, 'id' | 'name'>[],
  { values, errors }: Form,
): Html {
  return html`${textArea(
    c,
    { name: 'what', label: t(c, 'action.what'), value: values['what'], error: errors['what'] },
    { rows: 2, maxlength: 500 },
  )}${select(c, {
    name: 'owner',
    label: t(c, 'action.owner'),
    optional: true,
    empty: t(c, 'action.owner_nobody'),
    value: values['owner'] ?? '',
    options: people.map(({ id, name }) => ({ value: String(id), label: name })),
    error: errors['owner'],
  })}${dateField(c, {
    name: 'due',
    label: t(c, 'action.due'),
    hint: t(c, 'action.due_hint'),
    optional: true,
    value: values['due'],
    error: errors['due'],
  })}`;
}

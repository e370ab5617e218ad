import { html, type Html } from '#platform/html/html.ts';
import type { Follow } from '#shared/follows/follow.ts';
import { everything, usual } from '#shared/follows/follow-control.ts';
import { button, linkButton } from '#ui/button.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import { dateField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Followable } from '../following.ts';
import { t } from '../words.ts';

type Choosing = { thing: Followable; current: Follow | null; back: string };

/** How much one wants to hear of one thing, until a day of one's choice. */
export function followPage(c: Viewer, { thing, current, back }: Choosing): Html {
  const { subject, id, name } = thing;
  const options = [
    { value: 'everything', label: everything(c, subject) },
    { value: 'usual', label: usual(c, subject) },
    { value: 'nothing', label: t(c, 'follow.nothing') },
  ];
  const level = { name: 'level', label: t(c, 'follow.level'), value: current?.level ?? 'usual', options };
  const until = {
    name: 'until',
    label: t(c, 'follow.until'),
    hint: t(c, 'follow.until_hint'),
    optional: true,
    value: current?.until?.toISOString().slice(0, 10) ?? '',
  };
  return page(c, {
    title: name,
    main: html`${pageHeader({ title: name, lead: t(c, 'follow.lead') })}
    ${form(
      c,
      { action: '/follow' },
      html`${hidden('subject', subject)}${hidden('subject_id', id)}${hidden('back', back)}
      ${radioGroup(c, level)}${dateField(c, until)}
      ${formActions(button(t(c, 'follow.save'), { kind: 'primary' }), linkButton(t(c, 'follow.cancel'), back, { kind: 'quiet' }))}`,
    )}`,
  });
}

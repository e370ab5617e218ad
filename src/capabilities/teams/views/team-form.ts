import { html, type Html, type Renderable } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { nameIn } from '#shared/colleagues/colleagues.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { combobox } from '#ui/combobox.ts';
import { form, formActions } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import { textArea, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { TeamPerson } from '../team.ts';
import { t } from '../words.ts';

/** Starting the page of a team: with those whom one leads, or with people one picks. */
export function newTeamPage(c: Viewer, reports: readonly TeamPerson[], { values, errors }: Form): Html {
  const title = t(c, 'new.title');
  const people = values['people'] ?? reports.map(nameIn).join(', ');
  return page(c, {
    title,
    current: 'teams',
    main: html`${pageHeader({
      above: breadcrumb(c, [{ label: t(c, 'teams.title'), href: '/teams' }]),
      title,
      lead: t(c, 'new.lead'),
    })}${form(
      c,
      { action: '/teams', errors },
      html`${teamFieldset(c, values, errors)}${combobox(c, { name: 'people', label: t(c, 'field.people'), hint: reports.length > 0 ? t(c, 'field.people_reports') : t(c, 'field.people_hint'), value: people, error: errors['people'], optional: true }, { from: '/colleagues', several: true })}${formActions(button(t(c, 'new.start'), { kind: 'primary' }), linkButton(t(c, 'back'), '/teams', { kind: 'quiet' }))}`,
    )}`,
  });
}

/** What a team says of itself: the same when it begins and later. */
export function teamFieldset(
  c: Viewer,
  values: Form['values'],
  errors: Form['errors'],
  before: Renderable = null,
): Html {
  return html`${before}${textField(c, { name: 'name', label: t(c, 'field.name'), value: values['name'], error: errors['name'] }, { maxlength: 120 })}
  ${textArea(c, { name: 'purpose', label: t(c, 'field.purpose'), hint: t(c, 'field.purpose_hint'), value: values['purpose'], error: errors['purpose'], optional: true }, { rows: 3, maxlength: 400 })}
  ${textField(c, { name: 'topics', label: t(c, 'field.topics'), hint: t(c, 'field.topics_hint'), value: values['topics'], error: errors['topics'], optional: true })}
  ${radioGroup(c, {
    name: 'visibility',
    label: t(c, 'field.visibility'),
    value: values['visibility'] ?? 'open',
    error: errors['visibility'],
    options: [
      { value: 'open', label: t(c, 'visibility.open'), hint: t(c, 'visibility.open_hint') },
      { value: 'closed', label: t(c, 'visibility.closed'), hint: t(c, 'visibility.closed_hint') },
    ],
  })}`;
}

import { html, type Html, type Renderable } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { forEditing } from '#shared/rich-text/markdown.ts';
import { avatar } from '#ui/avatar.ts';
import { button, linkButton } from '#ui/button.ts';
import { select } from '#ui/choice-field.ts';
import { combobox } from '#ui/combobox.ts';
import { fieldset, form, formActions } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { richText } from '#ui/rich-text.ts';
import { facts, pageHeader } from '#ui/section.ts';
import { dateField, textField } from '#ui/text-field.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { audiences, furtherKey, type Audience, type FieldKey } from '../fields.ts';
import { audienceLabel, fieldLabel, furtherLabel } from '../labels.ts';
import type { OwnProfile } from '../own-profile.ts';
import { profileValues } from '../profile-form.ts';
import { t } from '../words.ts';
import { furtherControl } from './further-control.ts';
import { photoForm } from './photo-form.ts';

export function profileSettings(
  c: Viewer,
  { person, kept }: OwnProfile,
  typed: Form,
  megabytes: number,
): Html {
  const values = { ...profileValues(person), ...typed.values };
  const draw = drawing(c, values, typed.errors);
  const held = (key: FieldKey) => kept.includes(key);
  const own = (key: FieldKey, control: Html) => !held(key) && draw.guarded(key, control);
  const complete = (key: 'department' | 'location' | 'job_title' | 'level') =>
    combobox(c, draw.field(key), { from: `/people/values/${key}` });
  const several = (key: 'languages' | 'ask_me_about' | 'want_to_learn', from: string) =>
    own(
      key,
      combobox(
        c,
        { ...draw.field(key), hint: t(c, 'profile.commas') },
        { from: `/people/values/${from}`, several: true },
      ),
    );
  const about = richText(c, {
    ...draw.field('about'),
    name: 'body',
    error: typed.errors['body'],
    value:
      typed.values['body'] === undefined ? forEditing(person.about_html) : { markdown: typed.values['body'] },
  });
  const content = html`${fieldset(
    t(c, 'profile.you'),
    html`${textField(c, { name: 'name', label: t(c, 'field.name'), value: values['name'], error: typed.errors['name'], hint: t(c, 'profile.name_hint') }, { maxlength: 200, autocomplete: 'name' })}
    ${own('pronouns', textField(c, draw.field('pronouns')))}${draw.guarded('about', about)}`,
  )}
  ${fieldset(
    t(c, 'profile.knowing'),
    html`${several('ask_me_about', 'skill')}${several('want_to_learn', 'skill')}${several('languages', 'languages')}`,
  )}
  ${fieldset(
    t(c, 'profile.work'),
    html`${own('job_title', complete('job_title'))}${own('department', complete('department'))}${own('location', complete('location'))}
    ${own('level', complete('level'))}${own('manager', textField(c, draw.field('manager'), { type: 'email' }))}${own('started_on', dateField(c, draw.field('started_on')))}
    ${person.fields.map((field) => draw.beside(furtherKey(field.key), furtherControl(c, field, values, typed.errors), field.audience, furtherLabel(c, field)))}`,
  )}
  ${fieldset(t(c, 'profile.kept_title'), keptFields(c, person, kept, draw), t(c, 'profile.kept_hint'))}
  ${formActions(button(t(c, 'profile.save'), { kind: 'primary' }), linkButton(t(c, 'profile.preview'), '/settings/profile/preview', { kind: 'quiet', icon: 'eye' }))}`;
  return page(c, {
    title: t(c, 'profile.title'),
    main: html`${pageHeader({
      title: t(c, 'profile.title'),
      lead: t(c, 'profile.lead'),
      mark: avatar(person, 'large'),
      actions: linkButton(t(c, 'profile.see'), `/people/${person.id}`, { icon: 'eye' }),
    })}${photoForm(c, person, typed.errors, megabytes)}${form(c, { action: '/settings/profile', errors: typed.errors, class: 'form form-wide' }, content)}`,
  });
}

/** How a field is drawn with its value, and beside it who may see it. */
function drawing(c: Viewer, values: Record<string, string>, errors: Record<string, string>) {
  const field = (key: FieldKey) => ({
    name: key,
    label: fieldLabel(c, key),
    value: values[key] ?? '',
    error: errors[key],
    optional: true,
  });
  const beside = (key: string, control: Html, usual: Audience, label: string) =>
    html`<div class="beside">
      ${control}${select(c, {
        name: `audience.${key}`,
        label: t(c, 'profile.who_sees', { field: label }),
        value: values[`audience.${key}`] ?? usual,
        options: audiences.map((value) => ({ value, label: audienceLabel(c, value) })),
      })}
    </div>`;
  const guarded = (key: FieldKey, control: Html) => beside(key, control, 'everyone', fieldLabel(c, key));
  return { field, beside, guarded };
}

/** What the organisation keeps: to read, with the choice who else may. */
function keptFields(
  c: Viewer,
  person: OwnProfile['person'],
  kept: readonly FieldKey[],
  draw: ReturnType<typeof drawing>,
): Html[] {
  const values: Partial<Record<FieldKey, Renderable>> = {
    email: person.email,
    time_zone: html`${person.time_zone} <a href="/settings">${t(c, 'profile.change_zone')}</a>`,
    job_title: person.job_title,
    department: person.department,
    location: person.location,
    level: person.level,
    manager: person.manager?.name,
    started_on: person.started_on && dayOf(c, person.started_on),
  };
  return (['email', 'time_zone', ...kept] as const).map((key) =>
    draw.guarded(key, facts([{ label: fieldLabel(c, key), value: values[key] || t(c, 'profile.empty') }])),
  );
}

import { html, type Html } from '#platform/html/html.ts';
import type { Context, Form } from '#platform/http/context.ts';
import { administrationPage } from '#shared/administration/administration-page.ts';
import type { SiteChoices } from '#shared/site/site.ts';
import { button } from '#ui/button.ts';
import { fieldset, form, formActions } from '#ui/form.ts';
import { textField } from '#ui/text-field.ts';
import { t } from '../words.ts';
import { languageField, timeZoneField } from './language-fields.ts';

/** How the site is called and looks, and what newcomers start with. */
export function sitePage(c: Context, site: SiteChoices, { values, errors }: Form): Html {
  const { name, locale, timeZone, accent = '' } = site;
  const look = html`${textField(c, { name: 'name', label: t(c, 'field.site'), hint: t(c, 'site.name_hint'), value: values['name'] ?? name, error: errors['name'] }, { maxlength: 60 })}
  ${textField(
    c,
    {
      name: 'accent',
      label: t(c, 'site.accent'),
      hint: t(c, 'site.accent_hint'),
      value: values['accent'] ?? accent,
      error: errors['accent'],
      optional: true,
    },
    { maxlength: 7, placeholder: '#1d5b57', spellcheck: 'false', autocomplete: 'off' },
  )}`;
  const start = html`${languageField(c, values['locale'] ?? locale, errors['locale'])}${timeZoneField(c, values['timeZone'] ?? timeZone, errors['timeZone'])}`;
  const fields = html`${look}${fieldset(t(c, 'site.newcomers'), start, t(c, 'site.newcomers_hint'))}${formActions(button(t(c, 'site.save'), { kind: 'primary' }))}`;
  return administrationPage(c, {
    title: t(c, 'site.title'),
    current: 'site',
    main: form(c, { action: '/admin/site', errors }, fields),
  });
}

import { html, type Html } from '#platform/html/html.ts';
import type { Context, Form } from '#platform/http/context.ts';
import { locales } from '#platform/i18n/tongue.ts';
import { button } from '#ui/button.ts';
import { actionForm, fieldset, form, formActions } from '#ui/form.ts';
import { narrowPage } from '#ui/layout.ts';
import { pageHeader, section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import { languageName } from '../language-name.ts';
import { machineTimeZone } from '../time-zones.ts';
import { t } from '../words.ts';
import { languageField, timeZoneField } from './language-fields.ts';
import { newPasswordField } from './new-password-field.ts';

type View = { form: Form; needsCode: boolean; hasDemo: boolean };

/** The first page of a new site: who looks after it and how it is called, or a company to look around in. */
export function welcomePage(c: Context, { form: given, needsCode, hasDemo }: View): Html {
  const title = t(c, 'welcome.title');
  const { values, errors } = given;
  const fields = html`${needsCode && codeField(c, given)}
  ${fieldset(
    t(c, 'welcome.you'),
    html`${textField(c, { name: 'name', label: t(c, 'field.name'), value: values['name'], error: errors['name'] }, { autocomplete: 'name', maxlength: 200 })}
    ${textField(c, { name: 'email', label: t(c, 'field.email'), value: values['email'], error: errors['email'] }, { type: 'email', autocomplete: 'username' })}
    ${newPasswordField(c, errors)}`,
  )}
  ${fieldset(
    t(c, 'welcome.site'),
    html`${textField(c, { name: 'site', label: t(c, 'field.site'), hint: t(c, 'field.site_hint'), value: values['site'] ?? 'Stoa', error: errors['site'] }, { maxlength: 60 })}
    ${languageField(c, values['locale'] ?? c.locale, errors['locale'], t(c, 'welcome.language_hint'))}
    ${timeZoneField(c, values['timeZone'] ?? machineTimeZone(), errors['timeZone'])}`,
  )}
  ${formActions(button(t(c, 'welcome.button'), { kind: 'primary' }))}`;
  return narrowPage(c, {
    title,
    main: html`${pageHeader({ title, lead: html`${t(c, 'welcome.text')} ${languages(c)}` })}
    ${form(c, { action: '/welcome', errors }, fields)} ${hasDemo && demoSection(c, needsCode)}`,
  });
}

/** Asked for when someone comes from another machine, so that a stranger cannot take a new site. */
function codeField(c: Context, { values, errors }: Form): Html {
  const hint = t(c, 'welcome.code_hint');
  return textField(
    c,
    { name: 'code', label: t(c, 'welcome.code'), hint, value: values['code'], error: errors['code'] },
    { autocomplete: 'off', maxlength: 40, spellcheck: 'false', autocapitalize: 'characters' },
  );
}

/** The way to the page in the other languages, each by its own name. */
function languages(c: Context): Html[] {
  return locales
    .filter((locale) => locale !== c.locale)
    .map(
      (locale) =>
        html`<a href="/welcome?language=${locale}" hreflang="${locale}" lang="${locale}"
          >${languageName(locale)}</a
        > `,
    );
}

function demoSection(c: Context, needsCode: boolean): Html {
  const code = textField(
    c,
    { name: 'code', id: 'demo-code', label: t(c, 'welcome.code') },
    { autocomplete: 'off' },
  );
  const press = button(t(c, 'welcome.demo_button'));
  return section(
    t(c, 'welcome.demo'),
    html`<p>${t(c, 'welcome.demo_text')}</p>
      ${needsCode ? form(c, { action: '/welcome/demo' }, html`${code}${press}`) : actionForm('/welcome/demo', press)}`,
  );
}

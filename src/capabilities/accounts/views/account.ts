import { html, type Html } from '#platform/html/html.ts';
import type { Context, Form } from '#platform/http/context.ts';
import type { Me } from '#platform/http/me.ts';
import { settingsPage } from '#shared/settings/settings-page.ts';
import { button } from '#ui/button.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { form, formActions } from '#ui/form.ts';
import { narrowPage } from '#ui/layout.ts';
import { pageHeader, section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import { t } from '../words.ts';
import { languageField, timeZoneField } from './language-fields.ts';

export type AccountView = { email: string | null; choices: Form; newEmail: Form };

export function accountPage(c: Context<Me>, { email, choices, newEmail }: AccountView): Html {
  return settingsPage(c, {
    title: t(c, 'account.title'),
    current: 'account',
    main: html`${section(t(c, 'account.choices'), choicesForm(c, choices))}
    ${section(t(c, 'account.email'), emailForm(c, email, newEmail))}`,
  });
}

function choicesForm(c: Context<Me>, { values, errors }: Form): Html {
  const themes = [
    { value: 'system', label: t(c, 'theme.system') },
    { value: 'light', label: t(c, 'theme.light') },
    { value: 'dark', label: t(c, 'theme.dark') },
  ];
  const theme = { name: 'theme', label: t(c, 'account.theme'), options: themes, error: errors['theme'] };
  return form(
    c,
    { action: '/settings/account', errors },
    html`${languageField(c, values['locale'] ?? c.me.locale, errors['locale'])}
    ${timeZoneField(c, values['timeZone'] ?? c.me.timeZone, errors['timeZone'])}
    ${radioGroup(c, { ...theme, value: values['theme'] ?? c.me.theme })}
    ${formActions(button(t(c, 'account.save'), { kind: 'primary' }))}`,
  );
}

function emailForm(c: Context<Me>, email: string | null, { values, errors }: Form): Html {
  return html`<div class="stack">
    <p>${t.html(c, 'account.email_now', { email: html`<strong>${email}</strong>` })}</p>
    ${form(
      c,
      { action: '/settings/email', errors },
      html`${textField(
        c,
        {
          name: 'email',
          label: t(c, 'account.new_email'),
          hint: t(c, 'account.new_email_hint'),
          value: values['email'],
          error: errors['email'],
        },
        { type: 'email', autocomplete: 'email' },
      )}
      ${textField(
        c,
        { name: 'password', label: t(c, 'field.password'), error: errors['password'] },
        { type: 'password', autocomplete: 'current-password' },
      )}
      ${formActions(button(t(c, 'account.change_email')))}`,
    )}
  </div>`;
}

/** Asked for with a button, as programs that check mails open every address in them. */
export function confirmEmailPage(
  c: Context,
  { email, token, form: { errors } }: { email: string; token: string; form: Form },
): Html {
  const title = t(c, 'confirm.title');
  return narrowPage(c, {
    title,
    main: html`${pageHeader({ title, lead: t(c, 'confirm.text', { email }) })}
    ${form(c, { action: `/confirm-email/${encodeURIComponent(token)}`, errors }, formActions(button(t(c, 'confirm.button'), { kind: 'primary' })))}`,
  });
}

import { html, type Html } from '#platform/html/html.ts';
import type { Context, Form } from '#platform/http/context.ts';
import { button } from '#ui/button.ts';
import { form, formActions } from '#ui/form.ts';
import { narrowPage } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import { t } from '../words.ts';
import { newPasswordField } from './new-password-field.ts';
import { noMails, notSentPage } from './no-mails.ts';

export function askForResetPage(c: Context, { values, errors }: Form): Html {
  const title = t(c, 'reset.title');
  const fields = html`${textField(
    c,
    { name: 'email', label: t(c, 'field.email'), value: values['email'], error: errors['email'] },
    { type: 'email', autocomplete: 'username' },
  )}
  ${formActions(button(t(c, 'reset.button'), { kind: 'primary' }), html`<a href="/sign-in">${t(c, 'sent.back')}</a>`)}`;
  return narrowPage(c, {
    title,
    main: html`${pageHeader({ title, lead: t(c, 'reset.text') })}${noMails(c)}${form(c, { action: '/password-reset', errors }, fields)}`,
  });
}

export function resetSentPage(c: Context): Html {
  if (noMails(c)) return notSentPage(c, t(c, 'reset.title'));
  const title = t(c, 'sent.title');
  return narrowPage(c, {
    title,
    main: html`${pageHeader({ title, lead: t(c, 'sent.reset') })}
      <div class="stack">
        <p class="hint">${t(c, 'sent.nothing')}</p>
        <p><a href="/sign-in">${t(c, 'sent.back')}</a></p>
      </div>`,
  });
}

export function choosePasswordPage(
  c: Context,
  { name, token, form: { errors } }: { name: string; token: string; form: Form },
): Html {
  const title = t(c, 'choose.title');
  const fields = html`${newPasswordField(c, errors)}${formActions(button(t(c, 'choose.button'), { kind: 'primary' }))}`;
  return narrowPage(c, {
    title,
    main: html`${pageHeader({ title, lead: t(c, 'choose.text', { name }) })}
    ${form(c, { action: `/password-reset/${encodeURIComponent(token)}`, errors }, fields)}`,
  });
}

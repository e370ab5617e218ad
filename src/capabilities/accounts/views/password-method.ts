import { html, type Html } from '#platform/html/html.ts';
import type { Context } from '#platform/http/context.ts';
import { button } from '#ui/button.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { textField } from '#ui/text-field.ts';
import { t } from '../words.ts';
import type { SignInView } from './sign-in.ts';

export function passwordMethod(c: Context, { form: { values, errors }, next }: SignInView): Html {
  return form(
    c,
    { action: '/sign-in', id: 'sign-in', errors },
    html`${hidden('next', next)}
    ${textField(
      c,
      { name: 'email', label: t(c, 'field.email'), value: values['email'], error: errors['email'] },
      { type: 'email', autocomplete: 'username', autofocus: Object.keys(errors).length === 0 },
    )}
    ${textField(
      c,
      { name: 'password', label: t(c, 'field.password'), error: errors['password'] },
      { type: 'password', autocomplete: 'current-password' },
    )}
    ${formActions(
      button(t(c, 'sign_in.button'), { kind: 'primary' }),
      html`<a href="/password-reset">${t(c, 'sign_in.forgotten')}</a>`,
    )}`,
  );
}

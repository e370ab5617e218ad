import { html, type Html } from '#platform/html/html.ts';
import type { Context, Form } from '#platform/http/context.ts';
import { button } from '#ui/button.ts';
import { form, formActions } from '#ui/form.ts';
import { narrowPage } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import type { OpenInvitation } from '../invitation.ts';
import { t } from '../words.ts';
import { newPasswordField } from './new-password-field.ts';

type View = { invitation: OpenInvitation; site: string; token: string; form: Form };

export function acceptInvitationPage(c: Context, { invitation, site, token, form: given }: View): Html {
  const { values, errors } = given;
  const { invited_by: by, email } = invitation;
  const title = t(c, 'accept.title', { site });
  const lead = by === null ? t(c, 'accept.text', { email }) : t(c, 'accept.text_by', { by, email });
  const fields = html`${textField(
      c,
      {
        name: 'name',
        label: t(c, 'field.name'),
        hint: t(c, 'field.name_hint'),
        value: values['name'] ?? invitation.known_as,
        error: errors['name'],
      },
      { autocomplete: 'name', maxlength: 200 },
    )}
    <input type="hidden" name="username" value="${email}" autocomplete="username" />
    ${newPasswordField(c, errors)} ${formActions(button(t(c, 'accept.button'), { kind: 'primary' }))}`;
  return narrowPage(c, {
    title,
    main: html`${pageHeader({ title, lead })}${form(c, { action: `/invitation/${encodeURIComponent(token)}`, errors }, fields)}`,
  });
}

/** An invitation that was accepted, taken back, replaced by a newer one or forgotten too long. */
export function deadInvitationPage(c: Context): Html {
  const title = t(c, 'dead_link.title');
  return narrowPage(c, {
    title,
    main: html`${pageHeader({ title, lead: t(c, 'dead_link.invitation') })}
      <p><a href="/sign-in">${t(c, 'dead_link.sign_in')}</a></p>`,
  });
}

import { html, type Html } from '#platform/html/html.ts';
import type { Context, Form } from '#platform/http/context.ts';
import { administrationPage } from '#shared/administration/administration-page.ts';
import { button } from '#ui/button.ts';
import { switchField } from '#ui/choice-field.ts';
import { fieldset, form, formActions } from '#ui/form.ts';
import { textField } from '#ui/text-field.ts';
import type { CallSetting } from '../call/call-setting.ts';
import { t } from '../words.ts';

/** Whether sessions have calls, and the relay that the site brings for them. */
export function callsPage(c: Context, setting: CallSetting, { values, errors }: Form): Html {
  const relay = html`${textField(
    c,
    {
      name: 'turnUrl',
      label: t(c, 'calls.turn_url'),
      hint: t(c, 'calls.turn_url_hint'),
      value: values['turnUrl'] ?? setting.turnUrl,
      error: errors['turnUrl'],
      optional: true,
    },
    { maxlength: 300, autocomplete: 'off', spellcheck: 'false' },
  )}
  ${textField(
    c,
    {
      name: 'turnSecret',
      label: t(c, 'calls.turn_secret'),
      hint: setting.turnSecret === '' ? t(c, 'calls.turn_secret_hint') : t(c, 'calls.turn_secret_kept'),
      value: '',
      error: errors['turnSecret'],
      optional: true,
    },
    { type: 'password', maxlength: 200, autocomplete: 'off' },
  )}`;
  const fields = html`<p>${t(c, 'calls.about')}</p>
    ${switchField(c, { name: 'enabled', label: t(c, 'calls.enabled'), hint: t(c, 'calls.enabled_hint'), checked: setting.enabled, optional: true })}
    ${fieldset(t(c, 'calls.relay'), relay, t(c, 'calls.relay_hint'))}
    ${formActions(button(t(c, 'calls.save'), { kind: 'primary' }))}`;
  return administrationPage(c, {
    title: t(c, 'calls.title'),
    current: 'calls',
    main: form(c, { action: '/admin/calls', errors }, fields),
  });
}

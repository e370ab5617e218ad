import { html, type Html } from '#platform/html/html.ts';
import type { Context } from '#platform/http/context.ts';
import { button } from '#ui/button.ts';
import { t } from '../words.ts';
import { noMails } from './no-mails.ts';

/** The button belongs to the form above it, so that the address is typed once. */
export function linkMethod(c: Context): Html {
  const sends = { form: 'sign-in', formaction: '/sign-in/link' };
  return html`<section class="other-way">
    ${noMails(c) || html`<p class="hint">${t(c, 'sign_in.link_hint')}</p>`}
    ${button(t(c, 'sign_in.link_button'), { icon: 'mail' }, sends)}
  </section>`;
}

import { html, type Html } from '#platform/html/html.ts';
import type { Context, Form } from '#platform/http/context.ts';
import { button } from '#ui/button.ts';
import { narrowPage } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import type { CastMember } from '../demo-cast.ts';
import { signInMethods } from '../sign-in-methods.ts';
import { t } from '../words.ts';
import { castList } from './cast-list.ts';
import { noMails, notSentPage } from './no-mails.ts';

export type SignInView = { form: Form; next: string; cast: readonly CastMember[] };

/** The way in: the cast where the site is a demonstration, then the methods in their order. */
export function signInPage(c: Context, view: SignInView): Html {
  const title = t(c, 'sign_in.title');
  return narrowPage(c, {
    title,
    main: html`${pageHeader({ title })}
      <div class="ways">
        ${view.cast.length > 0 && castList(c, view)}${signInMethods.map((method) => method(c, view))}
      </div>`,
  });
}

/** Said whether or not somebody has this address. */
export function linkSentPage(c: Context): Html {
  if (noMails(c)) return notSentPage(c, t(c, 'sign_in.title'));
  const title = t(c, 'sent.title');
  return narrowPage(c, {
    title,
    main: html`${pageHeader({ title, lead: t(c, 'sent.link') })}
      <div class="stack">
        <p class="hint">${t(c, 'sent.nothing')}</p>
        <p><a href="/sign-in">${t(c, 'sent.back')}</a></p>
      </div>`,
  });
}

/** Programs that check mails open every address in them; only the button uses the link up. */
export function useLinkPage(c: Context, { name, token }: { name: string; token: string }): Html {
  const title = t(c, 'use_link.title', { name });
  return narrowPage(c, {
    title,
    main: html`${pageHeader({ title })}
      <form class="form" method="post" action="/sign-in/link/${encodeURIComponent(token)}">
        <div class="form-actions">${button(t(c, 'sign_in.button'), { kind: 'primary' })}</div>
      </form>`,
  });
}

/** A link that was used, has expired or never was: the three are one answer. */
export function deadLinkPage(c: Context, again: { href: string; label: string }): Html {
  const title = t(c, 'dead_link.title');
  return narrowPage(c, {
    title,
    main: html`${pageHeader({ title, lead: t(c, 'dead_link.text') })}
      <p>
        <a class="button button-primary" href="${again.href}"><span>${again.label}</span></a>
      </p>`,
  });
}

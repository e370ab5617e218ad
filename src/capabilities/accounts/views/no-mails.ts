import { html, type Html } from '#platform/html/html.ts';
import type { Context } from '#platform/http/context.ts';
import { narrowPage } from '#ui/layout.ts';
import { notice } from '#ui/notice.ts';
import { pageHeader } from '#ui/section.ts';
import { t } from '../words.ts';

/** Where no mail server is set up, nobody should wait for a mail: whom to ask instead. */
export function noMails(c: Context): Html | false {
  if (c.ground.config.mail.smtpUrl !== undefined) return false;
  return notice('warning', html`<p>${t(c, 'no_mails')}</p>`);
}

/** Instead of "look into your mail". */
export function notSentPage(c: Context, title: string): Html {
  return narrowPage(c, {
    title,
    main: html`${pageHeader({ title })}${noMails(c)}
      <p><a href="/sign-in">${t(c, 'sent.back')}</a></p>`,
  });
}

import { html, trusted, type Html } from '#platform/html/html.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import type { Letter, MailItem, MailPart } from './compose-mail.ts';

// Mail programs know neither style sheets nor variables, so each element carries its own style.
const sans = "font-family: 'Helvetica Neue', Helvetica, Arial, sans-serif";
const styles = {
  body: `margin: 0; padding: 32px 16px; background: #f6f3ee; color: #2b2722; ${sans}; font-size: 16px; line-height: 1.55`,
  sheet:
    'max-width: 560px; margin: 0 auto; padding: 32px; background: #fffdfa; border: 1px solid #e4ddd2; border-radius: 8px',
  site: 'margin: 0 0 24px; font-family: Georgia, serif; font-size: 18px; font-weight: bold',
  paragraph: 'margin: 0 0 16px',
  heading: 'margin: 28px 0 12px; font-family: Georgia, serif; font-size: 18px; line-height: 1.3',
  act: 'margin: 24px 0',
  button:
    'display: inline-block; padding: 12px 20px; background: #0f5f5c; color: #ffffff; border-radius: 6px; font-weight: bold; text-decoration: none',
  written: 'margin: 0 0 16px; color: #6a6259; font-size: 13px; word-break: break-all',
  list: 'margin: 0 0 16px; padding: 0; list-style: none',
  item: 'margin: 0; padding: 12px 0; border-top: 1px solid #e4ddd2',
  itemTitle: 'color: #0f5f5c; font-weight: bold; text-decoration: none',
  detail: 'color: #6a6259; font-size: 14px',
  foot: 'max-width: 560px; margin: 16px auto 0; padding: 0 32px; color: #6a6259; font-size: 13px',
  quietLink: 'color: #6a6259',
} as const;

const doctype = trusted('<!doctype html>\n');

/** The letter as a simple page: one column, no pictures, nothing that is fetched when it is opened. */
export function markupOf({ locale }: Tongue, letter: Letter, greeting: string): Html {
  const { site, settings } = letter;
  return html`${doctype}
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${letter.subject}</title>
      </head>
      <body style="${styles.body}">
        <div style="${styles.sheet}">
          <p style="${styles.site}">${site.name}</p>
          <p style="${styles.paragraph}">${greeting}</p>
          ${letter.parts.map(partAsMarkup)}
        </div>
        <div style="${styles.foot}">
          <p>${letter.because}</p>
          <p>
            <a href="${site.url}" style="${styles.quietLink}">${site.name}</a>${
              settings &&
              html` · <a href="${settings.href}" style="${styles.quietLink}">${settings.label}</a>`
            }
          </p>
        </div>
      </body>
    </html>`;
}

function partAsMarkup(part: MailPart): Html {
  if (typeof part === 'string') return html`<p style="${styles.paragraph}">${part}</p>`;
  if ('heading' in part) return html`<h2 style="${styles.heading}">${part.heading}</h2>`;
  if ('button' in part) return buttonAsMarkup(part.button);
  return html`<ul style="${styles.list}">
    ${part.items.map(itemAsMarkup)}
  </ul>`;
}

/** The address is also written out, for those whose mail program does not open it. */
function buttonAsMarkup({ label, href }: { label: string; href: string }): Html {
  return html`<p style="${styles.act}"><a href="${href}" style="${styles.button}">${label}</a></p>
    <p style="${styles.written}">${href}</p>`;
}

function itemAsMarkup({ title, href, detail, text }: MailItem): Html {
  return html`<li style="${styles.item}">
    <a href="${href}" style="${styles.itemTitle}">${title}</a>${
      detail && html`<br /><span style="${styles.detail}">${detail}</span>`
    }${text && html`<br />${text}`}
  </li>`;
}

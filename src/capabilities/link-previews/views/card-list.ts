import { html, type Html } from '#platform/html/html.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import { avatar } from '#ui/avatar.ts';
import { icon, type IconName } from '#ui/icon.ts';
import { excerpt } from '#shared/rich-text/plain-text.ts';
import type { Card } from '../link-cards.ts';
import { t } from '../words.ts';

const drawings: Record<Exclude<Card['kind'], 'person'>, IconName> = {
  discussion: 'message-square',
  question: 'circle-help',
  community: 'messages-square',
  page: 'external-link',
};

/** What the links of a post lead to, under it. */
export function cardList(c: Tongue, cards: readonly Card[] | undefined): Html | null {
  if (!cards || cards.length === 0) return null;
  return html`<ul class="link-cards" aria-label="${t(c, 'linked')}">
    ${cards.map((card) => html`<li>${linkCard(card)}</li>`)}
  </ul>`;
}

function linkCard({ kind, href, title, detail, photo }: Card): Html {
  const mark = kind === 'person' ? avatar({ name: title, photo }, 'small') : icon(drawings[kind]);
  const outside = kind === 'page' && html` rel="nofollow ugc noopener"`;
  return html`<a class="link-card" href="${href}" ${outside}
    >${mark}<span class="link-card-title">${title}</span>${
      detail !== null && detail !== '' && html` <span class="link-card-detail">${excerpt(detail, 120)}</span>`
    }</a
  >`;
}

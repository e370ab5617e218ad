import { html, type Renderable } from '#platform/html/html.ts';
import { avatar, placeMark } from '#ui/avatar.ts';
import { badge } from '#ui/badge.ts';
import { icon } from '#ui/icon.ts';
import type { Entry } from '#ui/list.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { CardLine } from '../cards/card.ts';
import { t } from '../words.ts';
import { audienceWord, cardTitle, occasionWord } from './card-words.ts';

/** A card in a list: what it is about, whose it is, whether it waits. */
export function cardEntry(c: Viewer, card: CardLine): Entry {
  const { community, together, audience, occasion, state, written, wrote } = card;
  const place = together ? (community?.name ?? t(c, 'card.some_team')) : card.author?.name;
  const parts = [place, occasion === 'other' ? null : occasionWord(c, occasion), audienceWord(c, audience)];
  return {
    title: cardTitle(c, card),
    href: `/reflections/${card.id}`,
    lead: leadOf(card),
    detail: parts.filter(Boolean).join(' · '),
    ...(together && { excerpt: t(c, 'card.written', { count: written }) }),
    trail: html`<span>${time(c, card.created_at)}</span
      >${state === 'writing' && (wrote ? badge(t(c, 'card.you_wrote'), 'good', 'check') : badge(t(c, 'card.waits'), 'accent', 'pencil'))}`,
  };
}

function leadOf({ community, together, author, audience }: CardLine): Renderable {
  if (together) return placeMark({ name: community?.name ?? '', photo: null });
  return audience === 'private' || author === null ? icon('lock') : avatar(author);
}

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

/** A card in a list: what it is about, whose it is, whether it waits. On the page of its team that goes without saying. */
export function cardEntry(c: Viewer, card: CardLine, ofTeam = false): Entry {
  const { occasion, together, state, written, wrote } = card;
  const parts = [
    !ofTeam && whose(c, card),
    occasion !== 'other' && occasionWord(c, occasion),
    readers(c, card),
  ];
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

/** One's own needs no name. */
function whose(c: Viewer, { community, together, author }: CardLine): string | null {
  if (together) return community?.name ?? t(c, 'card.some_team');
  return author === null || author.id === c.person?.id ? null : author.name;
}

/** A team's card is read by the team unless more may. */
function readers(c: Viewer, { together, audience, community }: CardLine): string | null {
  if (audience !== 'team') return audienceWord(c, audience);
  return together ? null : (community?.name ?? t(c, 'card.some_team'));
}

function leadOf({ community, together, author, audience }: CardLine): Renderable {
  if (together) return placeMark({ name: community?.name ?? '', photo: null });
  return audience === 'private' || author === null ? icon('lock') : avatar(author);
}

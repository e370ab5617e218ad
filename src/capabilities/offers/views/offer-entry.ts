import { html } from '#platform/html/html.ts';
import { avatar } from '#ui/avatar.ts';
import { badge } from '#ui/badge.ts';
import { icon } from '#ui/icon.ts';
import type { Entry } from '#ui/list.ts';
import { tagList } from '#ui/tag.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { slugOf, type Offer } from '../offer.ts';
import { t } from '../words.ts';
import { looks, placeWords, placesInWords } from './offer-words.ts';

/** An offer in a list of many people's: who, for what, and whether a place is free. */
export function offerEntry(c: Viewer, offer: Offer): Entry {
  const where = [offer.department, offer.location, t(c, placeWords[offer.place])].filter(Boolean).join(' · ');
  return {
    title: t(c, 'entry.title', { name: offer.person.name, kind: t(c, looks[offer.kind].word) }),
    href: `/offers/${offer.id}`,
    lead: avatar(offer.person, 'medium'),
    detail: html`<p>${where}</p>
      ${topicsOf(c, offer)}`,
    ...(offer.words === '' ? {} : { excerpt: offer.words }),
    trail: placesBadge(c, offer),
  };
}

/** The same where all are of one person. */
export function ownedEntry(c: Viewer, offer: Offer): Entry {
  return {
    title: t(c, looks[offer.kind].word),
    href: `/offers/${offer.id}`,
    lead: html`<span class="format-mark">${icon(looks[offer.kind].icon)}</span>`,
    detail: html`<p>${t(c, placeWords[offer.place])}</p>
      ${topicsOf(c, offer)}`,
    ...(offer.words === '' ? {} : { excerpt: offer.words }),
    trail: offer.paused ? pausedBadge(c, offer) : placesBadge(c, offer),
  };
}

export const topicsOf = (c: Viewer, { topics, kind }: Pick<Offer, 'topics' | 'kind'>) =>
  tagList(
    t(c, 'offer.topics'),
    topics.map((name) => ({
      name,
      href: `/offers?${new URLSearchParams({ kind: slugOf(kind), topic: name }).toString()}`,
    })),
  );

export const placesBadge = (c: Viewer, offer: Offer) =>
  badge(placesInWords(c, offer), offer.is_full ? 'neutral' : 'good');

export const pausedBadge = (c: Viewer, { paused_until }: Pick<Offer, 'paused_until'>) =>
  paused_until === null
    ? badge(t(c, 'state.paused'), 'warning', 'circle-pause')
    : html`${badge(t(c, 'state.paused'), 'warning', 'circle-pause')}
      ${t.html(c, 'state.until', { day: dayOf(c, paused_until) })}`;

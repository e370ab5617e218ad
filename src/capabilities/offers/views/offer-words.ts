import type { Reader } from '#ui/viewer.ts';
import type { IconName } from '#ui/icon.ts';
import type { OfferKind, OfferPlace } from '../offer.ts';
import { t } from '../words.ts';

type Look = { word: Parameters<typeof t>[1]; hint: Parameters<typeof t>[1]; icon: IconName };

/** How each kind of offer is called, what it means, and its drawing. */
export const looks = {
  mentor: { word: 'kind.mentor', hint: 'hint.mentor', icon: 'compass' },
  buddy: { word: 'kind.buddy', hint: 'hint.buddy', icon: 'handshake' },
  'shadow host': { word: 'kind.shadow_host', hint: 'hint.shadow_host', icon: 'eye' },
  coffee: { word: 'kind.coffee', hint: 'hint.coffee', icon: 'coffee' },
  review: { word: 'kind.review', hint: 'hint.review', icon: 'clipboard-check' },
  talk: { word: 'kind.talk', hint: 'hint.talk', icon: 'presentation' },
} as const satisfies Record<OfferKind, Look>;

export const placeWords = {
  online: 'place.online',
  'on site': 'place.on_site',
  either: 'place.either',
} as const satisfies Record<OfferPlace, string>;

/** "2 of 3 places free", or that none is. */
export const placesInWords = (c: Reader, { capacity, taken }: { capacity: number; taken: number }): string =>
  taken >= capacity ? t(c, 'places.none') : t(c, 'places.free', { free: capacity - taken, count: capacity });

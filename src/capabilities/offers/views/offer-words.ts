import type { Reader } from '#ui/viewer.ts';
import type { IconName } from '#ui/icon.ts';
import type { OfferKind, OfferPlace } from '../offer.ts';
import { t } from '../words.ts';

export const kindWords = {
  mentor: 'kind.mentor',
  buddy: 'kind.buddy',
  'shadow host': 'kind.shadow_host',
  coffee: 'kind.coffee',
  review: 'kind.review',
  talk: 'kind.talk',
} as const satisfies Record<OfferKind, string>;

export const kindHints = {
  mentor: 'hint.mentor',
  buddy: 'hint.buddy',
  'shadow host': 'hint.shadow_host',
  coffee: 'hint.coffee',
  review: 'hint.review',
  talk: 'hint.talk',
} as const satisfies Record<OfferKind, string>;

export const kindIcons = {
  mentor: 'compass',
  buddy: 'handshake',
  'shadow host': 'eye',
  coffee: 'coffee',
  review: 'clipboard-check',
  talk: 'presentation',
} as const satisfies Record<OfferKind, IconName>;

export const placeWords = {
  online: 'place.online',
  'on site': 'place.on_site',
  either: 'place.either',
} as const satisfies Record<OfferPlace, string>;

/** "2 of 3 places free", or that none is. */
export const placesInWords = (c: Reader, { capacity, taken }: { capacity: number; taken: number }): string =>
  taken >= capacity ? t(c, 'places.none') : t(c, 'places.free', { free: capacity - taken, count: capacity });

import type { Tables } from '#tables';

export const offerKinds = ['mentor', 'buddy', 'shadow host', 'coffee', 'review', 'talk'] as const;
export type OfferKind = (typeof offerKinds)[number];

export const offerPlaces = ['online', 'on site', 'either'] as const;
export type OfferPlace = (typeof offerPlaces)[number];

/** A kind as it stands in an address. */
export const slugs = {
  mentor: 'mentor',
  buddy: 'buddy',
  'shadow-host': 'shadow host',
  coffee: 'coffee',
  review: 'review',
  talk: 'talk',
} as const;
export type KindSlug = keyof typeof slugs;
export const kindSlugs = Object.keys(slugs) as [KindSlug, ...KindSlug[]];

export const slugOf = (kind: OfferKind): KindSlug => (kind === 'shadow host' ? 'shadow-host' : kind);

/** What somebody stands ready for, as a colleague sees it. */
export type Offer = Pick<
  Tables['offers'],
  'id' | 'topics' | 'words' | 'capacity' | 'taken' | 'is_full' | 'created_at'
> & {
  kind: OfferKind;
  place: OfferPlace;
  /** Nobody can ask before this day, or before the pause is taken back. */
  paused: boolean;
  paused_until: string | null;
  person: { id: number; name: string; photo: string | null };
  department: string | null;
  location: string | null;
};

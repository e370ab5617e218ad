import type { Place } from '../fill/fill-communities.ts';
import type { Person } from '../fill/fill-people.ts';

export type Company = { people: ReadonlyMap<string, Person>; places: readonly Place[]; now: Date };

/** The community of a card; one that the text misnames is a mistake. */
export function placeOf(
  { community }: { community?: string | null },
  places: readonly Place[],
): Place | null {
  if (community === undefined || community === null) return null;
  const place = places.find(({ slug }) => slug === community);
  if (!place) throw new Error(`no community is called ${community}`);
  return place;
}

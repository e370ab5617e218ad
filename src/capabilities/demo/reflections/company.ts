import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Place as Community } from '../fill/fill-communities.ts';
import type { Person } from '../fill/fill-people.ts';

/** A community or a team, with who is in it. */
type Place = { id: number; slug: string; members: readonly Person[] };

export type Company = { people: ReadonlyMap<string, Person>; places: readonly Place[]; now: Date };

/** Communities, and the teams that were founded before. */
export async function placesToReflect(
  tx: Db,
  people: ReadonlyMap<string, Person>,
  communities: readonly Community[],
): Promise<Place[]> {
  const teams = await tx.many<{ id: number; slug: string; people: number[] }>(sql`
    select c.id, c.slug, (select array_agg(m.person_id order by m.person_id) from memberships m
      where m.community_id = c.id and m.left_at is null) as people
    from communities c where c.kind = 'team' order by c.id`);
  const byId = new Map([...people.values()].map((person) => [person.id, person]));
  return [
    ...communities.map(({ id, slug, members }) => ({
      id,
      slug,
      members: members.map(({ person }) => person),
    })),
    ...teams.map(({ id, slug, people: ids }) => ({ id, slug, members: ids.map((one) => byId.get(one)!) })),
  ];
}

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

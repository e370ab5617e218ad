import { findable } from '#capabilities/communities/index.ts';
import { visible } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Place, PlaceKind } from '../measure.ts';
import { t } from '../words.ts';

/** Communities, teams and programmes that the person may know of, as `one`; each with a key such as 'c12' or 'p3'. */
const all = (me: Me): Sql => sql`(
  select 'c' || c.id as key, case c.kind when 'team' then 'team' else 'community' end as kind, c.id, c.slug, c.name
  from communities c where c.kind in ('community', 'team') and c.state <> 'merged' and ${findable(me)}
  union all
  select 'p' || p.id, 'programme', p.id, p.slug, p.name from programmes p where ${visible(me)})`;

/** As many as a measure is for at most. */
export const mostPlaces = 20;

/** Places that are called something like this. */
export function placesLike(db: Db, me: Me, typed: string): Promise<Place[]> {
  const q = typed.trim();
  if (q === '') return Promise.resolve([]);
  return db.many<Place>(sql`
    select one.kind, one.id, one.slug, one.name from ${all(me)} one where plain(one.name) like '%' || plain(${q}) || '%'
    order by plain(one.name), one.key limit 12`);
}

/** How a place is named in a field: with a key, as a programme and a community can have one name. */
export const placeIn = ({ kind, id, name }: Pick<Place, 'kind' | 'id' | 'name'>): string =>
  `${name.replaceAll(',', ' ')} #${kind === 'programme' ? 'p' : 'c'}${id}`;

/** Which places the names in a field mean. Throws Invalid for `places` where one is none's, or several ones'. */
export async function placesIn(db: Db, me: Me, typed: string): Promise<{ kind: PlaceKind; id: number }[]> {
  const names = typed
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .slice(0, mostPlaces);
  if (names.length === 0) return [];
  const given = names.map((name) => ({ name: name.replace(/\s*#[cp]\d+$/, ''), key: keyIn(name) }));
  const found = await db.many<{ position: number; places: { kind: PlaceKind; id: number }[] }>(sql`
    select typed.position, coalesce(jsonb_agg(jsonb_build_object('kind', one.kind, 'id', one.id))
      filter (where one.id is not null), '[]') as places
    from rows from (jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as (name text, key text)) with ordinality
      as typed (name, key, position)
    left join ${all(me)} one on case when typed.key is null
      then plain(replace(one.name, ',', ' ')) = plain(typed.name) else one.key = typed.key end
    group by typed.position order by typed.position`);
  const odd = found.find(({ places }) => places.length !== 1);
  if (odd) {
    const name = names[odd.position - 1]!;
    throw new Invalid({
      places: (c) =>
        odd.places.length === 0 ? t(c, 'wrong.no_place', { name }) : t(c, 'wrong.places', { name }),
    });
  }
  return found.map(({ places }) => places[0]!);
}

const keyIn = (name: string): string | null => /#([cp]\d+)$/.exec(name)?.[1] ?? null;

/**
 * Attaches a measure to these places and to no others that the person may know of; what is attached beyond their sight
 * stays. Throws Invalid for `places` where one is not found.
 */
export async function attachTo(
  tx: Db,
  me: Me,
  measure: number,
  places: readonly { kind: PlaceKind; id: number }[],
): Promise<void> {
  const keys = [...new Set(places.map(({ kind, id }) => `${kind === 'programme' ? 'p' : 'c'}${id}`))];
  const { found } = await tx.one<{ found: number }>(sql`
    select count(*)::int as found from ${all(me)} one where one.key = any (${keys}::text[])`);
  if (found < keys.length) throw new Invalid({ places: (c) => t(c, 'wrong.unknown_place') });
  await tx.run(sql`
    delete from measure_attachments a using ${all(me)} one
    where a.measure_id = ${measure} and one.key = coalesce('c' || a.community_id, 'p' || a.programme_id)
      and one.key <> all (${keys}::text[])`);
  await tx.run(sql`
    insert into measure_attachments (measure_id, community_id, programme_id, added_by)
    select ${measure}, case when key like 'c%' then substr(key, 2)::bigint end,
      case when key like 'p%' then substr(key, 2)::bigint end, ${me.id}
    from unnest(${keys}::text[]) key
    on conflict do nothing`);
}

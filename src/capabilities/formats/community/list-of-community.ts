import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Asker } from '../asker.ts';
import { ownColumns, type OwnFormat } from '../find-format.ts';
import { builtIn, library } from '../library.ts';
import { listShared, type Listed } from '../list-formats.ts';
import { offered } from '../policy.ts';
import { findVersions } from '../versions.ts';

/** A format on the list of a community; `chosen` where its owners put it there, and it was not made for it. */
export type OnList = Listed & { chosen: boolean };

type Row = { key: string; chosen: boolean; own: OwnFormat | null };

/** The formats that a community offers, those first that were made for it: of people here and of those that come with Stoa. */
export async function listOfCommunity(db: Db, me: Asker, communityId: number): Promise<OnList[]> {
  const rows = await db.many<Row>(sql`
    with listed as (
      select f.key, false as chosen, f.shared_at as since from formats f where f.community_id = ${communityId}
      union all
      select cf.key, true, cf.offered_at from community_formats cf where cf.community_id = ${communityId}
        and not exists (select from formats f where f.key = cf.key and f.community_id = ${communityId}))
    select l.key, l.chosen, to_jsonb(own) as own
    from listed l left join lateral (
      select ${ownColumns(me)} from formats f where f.key = l.key and ${offered(me)}) own on true
    order by l.chosen, l.since, l.key limit 200`);
  const versions = await findVersions(
    db,
    rows.flatMap(({ own }) => (own?.version_id ? [own.version_id] : [])),
  );
  return rows.flatMap(({ key, chosen, own }): OnList[] => {
    const declared = own?.version_id ? versions.get(own.version_id) : builtIn(key);
    return declared ? [{ declared, own, chosen }] : [];
  });
}

/** What its owners can put on the list as well. */
export async function listToOffer(db: Db, me: Asker, on: readonly OnList[]): Promise<Listed[]> {
  const there = new Set(on.map(({ declared }) => declared.key));
  const all = [...(await listShared(db, me)), ...library().map((declared) => ({ declared, own: null }))];
  return all.filter(({ declared }) => !there.has(declared.key));
}

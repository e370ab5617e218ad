import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Asker } from './asker.ts';
import type { Tables } from '#tables';
import type { Declaration } from './declaration/declaration.ts';
import { builtIn } from './library.ts';
import { editable, visible } from './policy.ts';
import { findVersion } from './versions.ts';

type Row = Tables['formats'];

/** A format that somebody here made, as this person may see it. */
export type OwnFormat = Pick<
  Row,
  | 'id'
  | 'key'
  | 'state'
  | 'owner_id'
  | 'community_id'
  | 'adapted_from'
  | 'latest_version'
  | 'created_at'
  | 'shared_at'
> & {
  owner: string | null;
  community: string | null;
  community_slug: string | null;
  version_id: number | null;
  may_edit: boolean;
};

/** What an OwnFormat is made of, on `formats f`. */
export const ownColumns = (me: Asker): Sql => sql`
  f.id, f.key, f.state, f.owner_id, f.community_id, f.adapted_from, f.latest_version, f.created_at, f.shared_at,
  (select p.name from people p where p.id = f.owner_id) as owner,
  (select c.name from communities c where c.id = f.community_id) as community,
  (select c.slug from communities c where c.id = f.community_id) as community_slug,
  (select v.id from format_versions v where v.key = f.key and v.number = f.latest_version) as version_id,
  ${editable(me)} as may_edit`;

/** Throws NotFound where nobody here made one with this key, or none for this person. */
export async function findOwnFormat(db: Db, me: Asker, key: string): Promise<OwnFormat> {
  const row = await db.maybe<OwnFormat>(sql`
    select ${ownColumns(me)} from formats f where f.key = ${key} and ${visible(me)}`);
  if (!row) throw new NotFound();
  return row;
}

/** The declaration to run or to start from: of one that comes with Stoa, or the newest version of another. */
export async function findFormat(db: Db, me: Asker, key: string): Promise<Declaration> {
  const declared = builtIn(key);
  if (declared) return declared;
  const { version_id } = await findOwnFormat(db, me, key);
  if (version_id === null) throw new NotFound();
  return findVersion(db, version_id);
}

/** A format held until the transaction ends, for those who may change it. */
export async function holdFormat(tx: Db, me: Asker, key: string): Promise<OwnFormat> {
  await tx.maybe(sql`select 1 from formats where key = ${key} for no key update`);
  const format = await findOwnFormat(tx, me, key);
  if (!format.may_edit) throw new Forbidden();
  return format;
}

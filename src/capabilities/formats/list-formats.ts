import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Tables } from '#tables';
import type { Asker } from './asker.ts';
import type { Declaration } from './declaration/declaration.ts';
import type { Text } from './declaration/text.ts';
import { ownColumns, type OwnFormat } from './find-format.ts';
import { editable, offered } from './policy.ts';
import { findVersion, findVersions } from './versions.ts';

export type Listed = { declared: Declaration; own: OwnFormat | null };

/** More than people here will share; the newest are in it. */
const most = 500;

/** The formats that people here offer to this person, newest first, each as it is run now. */
export async function listShared(db: Db, me: Asker): Promise<Listed[]> {
  const rows = await db.many<OwnFormat>(sql`
    select ${ownColumns(me)} from formats f where ${offered(me)} order by f.id desc limit ${most}`);
  const declared = await findVersions(
    db,
    rows.flatMap(({ version_id }) => (version_id === null ? [] : [version_id])),
  );
  return rows.flatMap((own) => {
    const one = own.version_id === null ? undefined : declared.get(own.version_id);
    return one ? [{ declared: one, own }] : [];
  });
}

export type Mine = Pick<Tables['formats'], 'key' | 'state' | 'latest_version' | 'draft_at'> & {
  name: Text | null;
};

/** Those that the person writes or may change, last written first. */
export async function listMine(db: Db, me: Asker): Promise<Mine[]> {
  return db.many<Mine>(sql`
    select f.key, f.state, f.latest_version, f.draft_at, f.draft->'name' as name
    from formats f where ${editable(me)} order by f.draft_at desc, f.id limit 100`);
}

export type Version = Pick<Tables['format_versions'], 'id' | 'number' | 'note' | 'made_at'> & {
  maker: string | null;
};

/** The versions of a format that somebody here made, newest first. */
export async function listVersions(db: Db, formatId: number): Promise<Version[]> {
  return db.many<Version>(sql`
    select v.id, v.number, v.note, v.made_at, p.name as maker
    from format_versions v left join people p on p.id = v.made_by
    where v.format_id = ${formatId} order by v.number desc limit 50`);
}

/** A version by its number in its format. Throws NotFound where there is none. */
export async function findNumbered(db: Db, formatId: number, number: number): Promise<Declaration> {
  const row = await db.maybe<{ id: number }>(sql`
    select id from format_versions where format_id = ${formatId} and number = ${number}`);
  if (!row) throw new NotFound();
  return findVersion(db, row.id);
}

/** Communities that the person owns, in which they may offer what they made. */
export async function listCommunitiesToOfferIn(
  db: Db,
  me: Asker,
): Promise<Pick<Tables['communities'], 'slug' | 'name'>[]> {
  return db.many(sql`
    select c.slug, c.name
    from memberships m join communities c on c.id = m.community_id
    where m.person_id = ${me.id} and m.left_at is null and m.role in ('owner', 'founder')
      and c.state in ('incubating', 'live', 'closing')
    order by c.name limit 50`);
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Tables } from '#tables';
import type { Charter } from './charter.ts';

export type CharterVersion = Pick<Tables['charters'], 'version' | 'changed_at' | 'changed_by'> & {
  content: Charter;
  author: string | null;
};

export type GuidelinesVersion = Pick<Tables['guidelines'], 'version' | 'text' | 'changed_at'> & {
  author: string | null;
};

/** What stands now: the newest charter and guidelines, or the drafts of what is not yet live. */
export async function findConstitution(
  db: Db,
  communityId: number,
): Promise<{ charter: Charter; guidelines: string }> {
  return db.one(sql`
    select charter_draft as charter, guidelines_draft as guidelines from communities where id = ${communityId}`);
}

/** One version of the charter; throws NotFound. */
export async function findCharterVersion(
  db: Db,
  communityId: number,
  version: number,
): Promise<CharterVersion> {
  const found = await db.maybe<CharterVersion>(sql`
    select h.version, h.content, h.changed_at, h.changed_by, p.name as author
    from charters h left join people p on p.id = h.changed_by
    where h.community_id = ${communityId} and h.version = ${version}`);
  if (!found) throw new NotFound();
  return found;
}

/** All versions of the charter, the newest first. */
export function listCharterVersions(db: Db, communityId: number): Promise<CharterVersion[]> {
  return db.many(sql`
    select h.version, h.content, h.changed_at, h.changed_by, p.name as author
    from charters h left join people p on p.id = h.changed_by
    where h.community_id = ${communityId} order by h.version desc limit 200`);
}

/** All versions of the guidelines, the newest first. */
export function listGuidelinesVersions(db: Db, communityId: number): Promise<GuidelinesVersion[]> {
  return db.many(sql`
    select g.version, g.text, g.changed_at, p.name as author
    from guidelines g left join people p on p.id = g.changed_by
    where g.community_id = ${communityId} order by g.version desc limit 200`);
}

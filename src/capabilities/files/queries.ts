import { readable } from '#capabilities/communities/index.ts';
import { NotFound } from '#platform/errors.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { seesWork } from '#shared/work/readers.ts';
import type { StoredFile } from './file.ts';

const columns = sql`f.key, f.name, f.kind, f.media_type, f.size, f.width, f.height, f.created_at`;

/** The file, for its owner and for whoever may read a post, or what was handed in, that carries it; throws NotFound for anybody else. */
export async function findFile(db: Db, me: Me, key: string): Promise<StoredFile> {
  const file = await db.maybe<StoredFile>(sql`
    select ${columns} from files f
    where f.key = ${key} and (f.owner_id = ${me.id}
      or exists (
        select 1 from post_files pf
        join posts p on p.id = pf.post_id and p.deleted_at is null
        join discussions d on d.id = p.discussion_id and d.deleted_at is null
        join communities c on c.id = d.community_id
        where pf.file_id = f.id and ${readable(me)})
      or exists (
        select 1 from work_files wf join work w on w.id = wf.work_id join groups g on g.id = w.group_id
        where wf.file_id = f.id and ${seesWork(me)})
      or exists (select 1 from people p where p.photo_file_id = f.id))`);
  if (!file) throw new NotFound();
  return file;
}

/** Whether the key is that of somebody's photo, which every colleague may see. */
export async function findPhoto(db: Db, key: string): Promise<{ key: string }> {
  const photo = await db.maybe<{ key: string }>(sql`
    select f.key from files f where f.key = ${key} and f.kind = 'picture'
      and exists (select 1 from people p where p.photo_file_id = f.id and p.status <> 'erased')`);
  if (!photo) throw new NotFound();
  return photo;
}

export type Attachment = Pick<StoredFile, 'key' | 'name' | 'kind' | 'size' | 'width' | 'height'> & {
  post_id: number;
};

/** What posts carry, by the id of the post; the caller has found the posts through permission. */
export async function attachmentsOf(db: Db, posts: readonly number[]): Promise<Map<number, Attachment[]>> {
  if (posts.length === 0) return new Map();
  const attachments = await db.many<Attachment>(sql`
    select pf.post_id, f.key, f.name, f.kind, f.size, f.width, f.height
    from post_files pf join files f on f.id = pf.file_id
    where pf.post_id = any(${posts}::bigint[]) order by pf.post_id, f.id`);
  return Map.groupBy(attachments, ({ post_id }) => post_id);
}

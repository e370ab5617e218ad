import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { StagedPost } from '../import.ts';

/** A post that waits, with what an earlier run has made of it. */
export type Waiting = StagedPost & {
  thread: string;
  fingerprint: string;
  /** The post here, null when it is new. */
  local_id: number | null;
  known_as: string | null;
  discussion_id: number | null;
  number: number | null;
  parent_id: number | null;
  parent_number: number | null;
};

export type Place = { at: Date; id: string };
export type Batch = { posts: Waiting[]; threads: number; last: Place };

/** Whole threads at a time; most have a handful of posts, so that this is some hundred posts. */
const threadsAtOnce = 100;

/** The next threads in the order in which they were begun, or null at the end. */
export async function loadBatch(
  tx: Db,
  run: { id: number; source: string },
  after: Place | null,
): Promise<Batch | null> {
  const openings = await tx.many<{ external_id: string; created_at: Date }>(sql`
    select external_id, created_at from import_posts
    where import_id = ${run.id} and role = 'opening'
      and (created_at, external_id) > (${after?.at ?? '-infinity'}::timestamptz, ${after?.id ?? ''})
    order by created_at, external_id limit ${threadsAtOnce}`);
  const last = openings.at(-1);
  if (!last) return null;
  const threads = openings.map(({ external_id }) => external_id);
  const posts = await tx.many<Waiting>(sql`
    select w.external_id, w.role, w.thread, w.under, w.author, w.created_at, w.edited_at, w.locked_at, w.title, w.body,
      w.tags, coalesce(w.score, 0) as score, w.accepted, w.fingerprint, p.id as local_id, i.fingerprint as known_as,
      p.discussion_id, p.number, p.parent_id, p.parent_number
    from import_posts w
    left join imported i on i.source = ${run.source} and i.kind = 'post' and i.external_id = w.external_id
    left join posts p on p.id = i.local_id
    where w.import_id = ${run.id} and w.thread = any(${threads}::text[])
    order by array_position(${threads}::text[], w.thread), w.role, w.created_at, w.external_id`);
  return { posts, threads: threads.length, last: { at: last.created_at, id: last.external_id } };
}

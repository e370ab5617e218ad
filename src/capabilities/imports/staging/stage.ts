import { createHash } from 'node:crypto';
import type { Db } from '#platform/database/database.ts';
import { asJson, insertRows } from '#platform/database/insert-rows.ts';
import { sql } from '#platform/database/sql.ts';
import type {
  StagedDuplicate,
  StagedFile,
  StagedPerson,
  StagedPost,
  StagedVote,
  Trouble,
} from '../import.ts';

/** Puts posts where they wait for their thread. Answers the ids that the file has brought before. */
export async function stagePosts(db: Db, id: number, posts: readonly StagedPost[]): Promise<string[]> {
  if (posts.length === 0) return [];
  const rows = posts.map((post) => ({ import_id: id, ...post, fingerprint: fingerprintOf(post) }));
  const staged = await db.transaction((tx) =>
    tx.many<{ external_id: string }>(sql`
      insert into import_posts
      select * from jsonb_populate_recordset(null::import_posts, ${asJson(rows)}::jsonb)
      on conflict do nothing returning external_id`),
  );
  if (staged.length === posts.length) return [];
  const taken = new Set(staged.map(({ external_id }) => external_id));
  return posts.map((post) => post.external_id).filter((one) => !taken.delete(one));
}

/** Changes when anything changes that would be written. */
function fingerprintOf(post: StagedPost): string {
  const { title, body, tags, score, accepted, author, under, edited_at, locked_at } = post;
  const said = [title, body, tags, score, accepted, author, under, edited_at, locked_at];
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 32);
}

export async function stagePeople(db: Db, id: number, people: readonly StagedPerson[]): Promise<void> {
  // One statement may touch a person once.
  const each = [...new Map(people.map((one) => [one.external_id, { import_id: id, ...one }])).values()];
  if (each.length === 0) return;
  await db.run(sql`
    insert into import_people select * from jsonb_populate_recordset(null::import_people, ${asJson(each)}::jsonb)
    on conflict (import_id, external_id) do update set name = excluded.name, certain = excluded.certain
    where excluded.certain and not import_people.certain`);
}

export async function stageVotes(db: Db, id: number, votes: readonly StagedVote[]): Promise<void> {
  if (votes.length === 0) return;
  await db.run(sql`
    insert into import_votes
    select ${id}::bigint, post, sum(score), bool_or(accepted)
    from json_to_recordset(${asJson(votes)}::json) as v (post text, score integer, accepted boolean) group by post
    on conflict (import_id, post) do update
    set score = import_votes.score + excluded.score, accepted = import_votes.accepted or excluded.accepted`);
}

export async function stageDuplicates(
  db: Db,
  id: number,
  duplicates: readonly StagedDuplicate[],
): Promise<void> {
  const rows = duplicates.map((one) => ({ import_id: id, ...one }));
  if (rows.length > 0)
    await db.transaction((tx) => insertRows(tx, 'import_duplicates', rows, { ifNew: true }));
}

export async function stageFiles(db: Db, id: number, files: readonly StagedFile[]): Promise<void> {
  for (const { post, position, name, bytes } of files)
    await db.run(sql`
      insert into import_files (import_id, post, position, name, bytes)
      values (${id}, ${post}, ${position}, ${name}, ${bytes}) on conflict do nothing`);
}

export async function noteTroubles(db: Db, id: number, troubles: readonly Trouble[]): Promise<void> {
  const rows = troubles.map(({ reason, external_id }) => ({ reason, external_id, import_id: id }));
  if (rows.length === 0) return;
  await db.run(sql`
    insert into import_troubles (import_id, reason, external_id)
    select import_id, reason, external_id
    from json_to_recordset(${asJson(rows)}::json) as r (import_id bigint, reason text, external_id text)`);
}

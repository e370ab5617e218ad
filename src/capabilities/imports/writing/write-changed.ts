import type { Db } from '#platform/database/database.ts';
import { asJson } from '#platform/database/insert-rows.ts';
import { sql } from '#platform/database/sql.ts';
import { sanitiserVersion } from '#shared/rich-text/sanitise.ts';
import type { Trouble } from '../import.ts';
import { titleOf, type ThreadPlan } from './plan-thread.ts';
import type { Source } from './write-batch.ts';

/**
 * Brings posts in line with a newer file: votes always, words with the old ones kept as a version. What somebody
 * has edited here stays as they wrote it; that is reported.
 */
export async function writeChanged(tx: Db, run: Source, plans: readonly ThreadPlan[]): Promise<Trouble[]> {
  const rows = plans.flatMap(({ opening, changed }) =>
    changed.map(({ post, body }) => ({
      id: post.local_id,
      external_id: post.external_id,
      fingerprint: post.fingerprint,
      title: post === opening ? titleOf(post.title, body.text) : null,
      body_html: body.html,
      body_text: body.text,
      score: post.score,
      edited_at: post.edited_at,
      locked_at: post.locked_at,
    })),
  );
  if (rows.length === 0) return [];
  const told = sql`json_to_recordset(${asJson(rows)}::json) as r (id bigint, external_id text, fingerprint text,
    title text, body_html text, body_text text, score integer, edited_at timestamptz, locked_at timestamptz)`;
  const editedHere = sql`exists (select 1 from post_versions v where v.post_id = p.id and v.edited_by is not null)`;
  const otherwise = sql`(p.body_html <> r.body_html or d.title <> r.title)`;
  const kept = await tx.many<{ external_id: string }>(sql`
    select r.external_id from ${told} join posts p on p.id = r.id join discussions d on d.id = p.discussion_id
    where ${otherwise} and ${editedHere}`);
  await tx.run(sql`
    with kept as (
      insert into post_versions (post_id, version, title, body_html, body_text, edited_at)
      select p.id, 1 + (select count(*) from post_versions v where v.post_id = p.id),
        case when p.number = 1 then d.title end, p.body_html, p.body_text, coalesce(r.edited_at, moment())
      from ${told} join posts p on p.id = r.id join discussions d on d.id = p.discussion_id
      where ${otherwise} and not ${editedHere}),
    titled as (
      update discussions d set title = r.title from ${told} join posts p on p.id = r.id
      where d.id = p.discussion_id and p.number = 1 and r.title <> d.title and not ${editedHere})
    update posts p set body_html = r.body_html, body_text = r.body_text, sanitised = ${sanitiserVersion},
      edited_at = coalesce(r.edited_at, p.edited_at)
    from ${told} where p.id = r.id and p.body_html <> r.body_html and not ${editedHere}`);
  await tx.run(sql`
    update posts p set score = r.score + (select count(*) from votes v where v.post_id = p.id)
    from ${told} where p.id = r.id`);
  await tx.run(sql`
    update discussions d set locked_at = r.locked_at from ${told} join posts p on p.id = r.id
    where d.id = p.discussion_id and p.number = 1 and d.locked_at is null and r.locked_at is not null`);
  await tx.run(sql`
    update imported i set fingerprint = r.fingerprint from ${told}
    where i.source = ${run.source} and i.kind = 'post' and i.external_id = r.external_id`);
  return kept.map(({ external_id }) => ({ reason: 'edited here', external_id }));
}

import { readable } from '#capabilities/communities/index.ts';
import { NotFound } from '#platform/errors.ts';
import type { Db } from '#platform/database/database.ts';
import { empty, sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { offered, type Draft } from './draft.ts';

/** What I was writing there, to fill the form with, or null. */
export async function draftOf(db: Db, me: Me, key: string): Promise<Draft | null> {
  const draft = await db.maybe<Draft>(sql`
    select key, content, earlier, saved_at from drafts where person_id = ${me.id} and key = ${key}`);
  return draft && { ...draft, earlier: offered(draft.content, draft.earlier) };
}

export async function findDraft(db: Db, me: Me, key: string): Promise<Draft> {
  const draft = await draftOf(db, me, key);
  if (!draft) throw new NotFound();
  return draft;
}

/** A draft with the place it is meant for, as far as I may still read that. */
export type PlacedDraft = Draft & {
  discussion_id: number | null;
  discussion_title: string | null;
  community_slug: string | null;
  community_name: string | null;
};

export type After = { saved_at: string; key: string };
const pageSize = 50;

/** My drafts, last touched first. */
export async function listDrafts(
  db: Db,
  me: Me,
  after: After | null,
): Promise<{ drafts: PlacedDraft[]; more: boolean }> {
  const below = after
    ? sql`and (dr.saved_at, dr.key) < (${after.saved_at}::timestamptz, ${after.key})`
    : empty;
  const rows = await db.many<PlacedDraft>(sql`
    select dr.key, dr.content, dr.earlier, dr.saved_at, d.id as discussion_id, d.title as discussion_title,
      c.slug as community_slug, c.name as community_name
    from (
      select key, content, earlier, saved_at,
        substring(key from '^reply:discussion:([0-9]{1,15})$')::bigint as of_discussion,
        substring(key from '^start:[a-z]+:community:([0-9]{1,15})$')::bigint as of_community
      from drafts where person_id = ${me.id}) dr
    left join discussions d on d.id = dr.of_discussion and d.deleted_at is null
      and exists (select 1 from communities c where c.id = d.community_id and ${readable(me)})
    left join communities c on c.id = coalesce(d.community_id, dr.of_community) and ${readable(me)}
    where true ${below} order by dr.saved_at desc, dr.key desc limit ${pageSize + 1}`);
  const drafts = rows
    .slice(0, pageSize)
    .map((row) => ({ ...row, earlier: offered(row.content, row.earlier) }));
  return { drafts, more: rows.length > pageSize };
}

import { readable } from '#capabilities/communities/index.ts';
import { unreadCount } from '#capabilities/discussions/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { notMuted, type Choices } from '#shared/follows/choices.ts';

/**
 * One of the reader's communities, with the number of unread conversations among its latest thirty, and of
 * requests to join that wait for an answer where the reader may give it.
 */
export type MyCommunity = { slug: string; name: string; unread: number; requests: number };

/** The communities of someone in which something happened last, most recent first. */
export function myCommunities(db: Db, me: Me, choices: Choices): Promise<MyCommunity[]> {
  return db.many<MyCommunity>(sql`
    with lively as (
      select c.id, c.slug, c.name, m.role, newest.last_post_at
      from memberships m join communities c on c.id = m.community_id and c.state <> 'merged'
      left join lateral (
        select d.last_post_at from discussions d where d.community_id = c.id and d.deleted_at is null
        order by d.last_post_at desc, d.id desc limit 1) newest on true
      where m.person_id = ${me.id} and m.left_at is null
      order by newest.last_post_at desc nulls last, c.id desc limit 12)
    select l.slug, l.name, (
      select count(*) from (
        select d.* from discussions d where d.community_id = l.id and d.deleted_at is null
        order by d.last_post_at desc, d.id desc limit 30) d
      left join reads r on r.discussion_id = d.id and r.person_id = ${me.id}
      where ${unreadCount} > 0 and ${notMuted(choices)})::int as unread,
      case when l.role in ('moderator', 'owner', 'founder') then (select count(*) from membership_requests q
        where q.community_id = l.id and q.answer is null) else 0 end::int as requests
    from lively l order by l.last_post_at desc nulls last, l.id desc`);
}

/** Something begun and not sent, and where it goes on. */
export type OpenDraft = { kind: 'reply' | 'start'; name: string; href: string; saved_at: Date };

type DraftRow = {
  thread_id: number | null;
  title: string | null;
  slug: string | null;
  name: string | null;
  kind: string | null;
  saved_at: Date;
};

/**
 * Whether someone is in a group of a programme; and what they began to write in a conversation or community that they
 * may still see, and did not send.
 */
export async function ofMine(db: Db, me: Me): Promise<{ inGroup: boolean; drafts: OpenDraft[] }> {
  const [first, ...rest] = await db.many<{ in_group: boolean } & (DraftRow | { saved_at: null })>(sql`
    with begun as (
      select d.id as thread_id, d.title, c.slug, c.name, x.parts[2] as kind, x.saved_at
      from (select string_to_array(key, ':') as parts, saved_at from drafts
        where person_id = ${me.id} and key ~ '^(reply:discussion|start:(discussion|question):community):[0-9]{1,15}$'
        order by saved_at desc limit 4) x
      left join discussions d on x.parts[1] = 'reply' and d.id = x.parts[3]::bigint and d.deleted_at is null
      join communities c on c.id = case when x.parts[1] = 'start' then x.parts[4]::bigint else d.community_id end
        and ${readable(me)})
    select exists (select from group_members m join groups g on g.id = m.group_id
        where m.person_id = ${me.id} and m.left_at is null and g.state = 'running') as in_group, b.*
    from (select) one left join begun b on true order by b.saved_at desc`);
  const drafts = [first!, ...rest].filter((row) => row.saved_at !== null).map((row) => draftOf(row));
  return { inGroup: first!.in_group, drafts };
}

function draftOf({ thread_id, title, slug, name, kind, saved_at }: DraftRow): OpenDraft {
  return thread_id === null
    ? { kind: 'start', name: name!, href: `/communities/${slug}/discussions/new?kind=${kind}`, saved_at }
    : { kind: 'reply', name: title!, href: `/discussions/${thread_id}#reply`, saved_at };
}

import { sql } from '#platform/database/sql.ts';
import type { Db } from '#platform/database/database.ts';
import type { Me } from '#platform/http/me.ts';
import type { Kind } from './kinds.ts';
import { surroundings, visible, words } from './standing.ts';
import { aboutColumns, aboutOf, type About, type AboutRow } from './about.ts';
import { voiceColumns, voiceOf, type Voice, type VoiceRow } from './voice.ts';

/** What was told about one thing: a conversation, or a matter of a community. The newest word stands for all. */
export type InboxEntry = About & {
  id: number;
  kind: Kind;
  voice: Voice;
  excerpt: string | null;
  created_at: Date;
  /** How many were told about it, and how many of those are unread. */
  total: number;
  unread: number;
};

export const shows = ['unread', 'all'] as const;
export type Show = (typeof shows)[number];

const pageSize = 25;

type Row = VoiceRow &
  AboutRow & {
    id: number;
    kind: Kind;
    excerpt: string | null;
    created_at: Date;
    total: number;
    unread: number;
  };

/** One page of somebody's inbox, newest first; `after` is the id of the last entry of the page before. */
export async function listInbox(
  db: Db,
  me: Me,
  { show, after }: { show: Show; after?: number | undefined },
): Promise<{ entries: InboxEntry[]; next: number | null }> {
  const rows = await db.many<Row>(sql`
    with told as (
      select max(n.id) as id, count(*)::int as total, (count(*) filter (where n.read_at is null))::int as unread,
        coalesce(min(o.number) filter (where n.read_at is null), max(o.number)) as number
      from notifications n ${surroundings}
      where n.person_id = ${me.id} and n.shown and (${show} = 'all' or n.read_at is null) and ${visible}
      group by coalesce(n.discussion_id, 0), n.programme_id, n.group_id,
        case when n.discussion_id is null then n.community_id end, case when n.discussion_id is null then n.kind end
      having max(n.id) < ${after ?? null} or ${after ?? null}::bigint is null
      order by max(n.id) desc limit ${pageSize + 1})
    select n.id, n.kind, ${aboutColumns}, g.number, g.total, g.unread,
      left(${words}, 300) as excerpt, n.created_at, ${voiceColumns(sql`a`, sql`f`)}
    from told g join notifications n on n.id = g.id
    left join discussions d on d.id = n.discussion_id
    left join communities c on c.id = coalesce(d.community_id, n.community_id)
    left join posts o on o.id = n.post_id
    left join people a on a.id = n.actor_id left join files f on f.id = a.photo_file_id
    order by n.id desc`);
  const entries = rows.slice(0, pageSize).map(entryOf);
  return { entries, next: rows.length > pageSize ? entries.at(-1)!.id : null };
}

function entryOf(row: Row): InboxEntry {
  const { id, kind, excerpt, created_at, total, unread } = row;
  return {
    ...aboutOf(row),
    id,
    kind,
    voice: voiceOf(row),
    excerpt,
    created_at,
    total,
    unread,
  };
}

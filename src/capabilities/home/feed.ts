import { readable } from '#capabilities/communities/index.ts';
import { answersCount, repliesCount, unreadCount } from '#capabilities/discussions/index.ts';
import { voiceColumns, voiceOf, type Voice, type VoiceRow } from '#capabilities/notifications/index.ts';
import type { Db } from '#platform/database/database.ts';
import { atMost, empty, sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { notMuted, type Choices } from '#shared/follows/choices.ts';
import type { Cursor } from './cursor.ts';

export const filters = ['all', 'unread', 'following', 'unanswered'] as const;
export type Filter = (typeof filters)[number];

/** Why something stands on someone's home page; the nearest of several reasons. */
export type Reason =
  | { kind: 'asked' | 'began' | 'took_part' | 'follows_thread' | 'community' | 'follows_community' }
  | { kind: 'follows_person' | 'follows_tag'; name: string };

export type FeedEntry = {
  id: number;
  kind: 'discussion' | 'question';
  title: string;
  community: { slug: string; name: string };
  reason: Reason;
  /** Who wrote last, and the first words of it. */
  voice: Voice;
  excerpt: string | null;
  replies: number;
  unread: number;
  answered: boolean;
  last_post_at: Date;
};

type Row = VoiceRow &
  Omit<FeedEntry, 'community' | 'reason' | 'voice'> & {
    slug: string;
    community_name: string;
    mine: boolean;
    level: string | null;
    author_name: string | null;
    tag_name: string | null;
    community_level: string | null;
    at: string;
  };

const pageSize = 20;

/**
 * What is new for someone, newest activity first, one page after the cursor. Communities are asked for their
 * newest conversation first, and only those that can be on the page for more: one statement however many there are.
 */
export async function readFeed(
  db: Db,
  me: Me,
  choices: Choices,
  { filter, after }: { filter: Filter; after: Cursor | null },
): Promise<{ entries: FeedEntry[]; next: Cursor | null }> {
  const shown = condition(me, choices, filter, after);
  const rows = await db.many<Row>(sql`
    with mine as (
      select m.community_id from memberships m join communities c on c.id = m.community_id
      where m.person_id = ${me.id} and m.left_at is null and c.state <> 'merged'),
    chosen as materialized (
      select subject, subject_id, level from follows
      where person_id = ${me.id} and level <> 'nothing' and (until is null or until > moment())),
    found as (
      ${filter === 'following' ? followedPlaces(me, choices, shown) : livelyPlaces(shown)}
      union ${followedThings(me, choices, shown)}),
    page as (select id from found order by last_post_at desc, id desc ${atMost(most)})
    select d.id, d.kind, d.title, c.slug, c.name as community_name, d.author_id = ${me.id} as mine,
      d.accepted_post_id is not null as answered,
      case when d.kind = 'question' then ${answersCount} else ${repliesCount} end as replies,
      ${unreadCount} as unread, d.last_post_at, d.last_post_at::text as at, ${voiceColumns(sql`a`, sql`f`)},
      (select left(p.body_text, 240) from posts p
        where p.discussion_id = d.id and p.number = d.posts_count and p.deleted_at is null) as excerpt,
      (select level from chosen where subject = 'discussion' and subject_id = d.id) as level,
      (select level from chosen where subject = 'community' and subject_id = d.community_id) as community_level,
      ${choices.follows.people ? followedAuthor : sql`null`} as author_name, ${choices.follows.tags ? followedTag : sql`null`} as tag_name
    from page join discussions d on d.id = page.id join communities c on c.id = d.community_id
    left join reads r on r.discussion_id = d.id and r.person_id = ${me.id}
    left join people a on a.id = d.last_post_by left join files f on f.id = a.photo_file_id
    order by d.last_post_at desc, d.id desc`);
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1)! : null;
  return { entries: page.map(entryOf), next: last && { at: last.at, id: last.id } };
}

const followedAuthor = sql`(select p.name from chosen join people p on p.id = d.author_id and p.status <> 'erased'
  where subject = 'person' and subject_id = d.author_id)`;
const followedTag = sql`(select t.name from discussion_tags dt join chosen on subject = 'tag' and subject_id = dt.tag_id
  join tags t on t.id = dt.tag_id where dt.discussion_id = d.id order by t.name limit 1)`;

type Shown = { before: Sql; wanted: Sql };

/** Conditions on `discussions d` for what may stand on this page: the place in the order, and the rest. */
const condition = (me: Me, choices: Choices, filter: Filter, after: Cursor | null): Shown => ({
  before: sql`d.deleted_at is null
    ${after ? sql`and (d.last_post_at, d.id) < (${after.at}::timestamptz, ${after.id})` : empty}`,
  wanted: sql`${notMuted(choices)}
    ${filter === 'unread' ? sql`and (select ${unreadCount} from (select) one left join reads r on r.discussion_id = d.id and r.person_id = ${me.id}) > 0` : empty}
    ${filter === 'unanswered' ? sql`and d.kind = 'question' and d.accepted_post_id is null` : empty}`,
});

const newest = sql`order by d.last_post_at desc, d.id desc`;
const most = pageSize + 1;

const newestIn = (place: Sql, { before, wanted }: Shown, limit: number): Sql => sql`
  select d.id, d.last_post_at from discussions d
  where d.community_id = ${place} and ${before} and ${wanted} ${newest} ${atMost(limit)}`;

/** A community whose newest conversation is older than those of a whole page of others cannot be on the page. */
const livelyPlaces = (shown: Shown): Sql => sql`
  select one.id, one.last_post_at from (
    select mine.community_id from mine cross join lateral (${newestIn(sql`mine.community_id`, shown, 1)}) d
    ${newest} ${atMost(most)}) lively
  cross join lateral (${newestIn(sql`lively.community_id`, shown, most)}) one`;

const noThread = sql`select null::bigint as id, null::timestamptz as last_post_at where false`;

const followedPlaces = (me: Me, { follows }: Choices, shown: Shown): Sql =>
  follows.communities
    ? sql`
  select one.id, one.last_post_at from chosen join communities c on c.id = chosen.subject_id
  cross join lateral (${newestIn(sql`chosen.subject_id`, shown, most)}) one
  where chosen.subject = 'community' and chosen.level = 'everything' and c.state <> 'merged' and ${readable(me)}`
    : noThread;

/** Sorted first and then looked at one by one, as only the newest few are needed of what may be many. */
const newestOf = (me: Me, threads: Sql, { before, wanted }: Shown): Sql => sql`
  select d.id, d.last_post_at from (select d.* from ${threads} and ${before} ${newest} offset 0) d
  join communities c on c.id = d.community_id
  where ${wanted} and c.state <> 'merged' and ${readable(me)} ${atMost(most)}`;

/** Threads that one follows, began, or wrote in and so follows in the usual way; people; tags. */
const followedThings = (me: Me, { follows }: Choices, shown: Shown): Sql => sql`
  (${newestOf(me, sql`chosen join discussions d on d.id = chosen.subject_id where chosen.subject = 'discussion'`, shown)})
  union (${newestOf(me, sql`discussions d where d.author_id = ${me.id}`, shown)})
  ${
    follows.people
      ? sql`union (select one.id, one.last_post_at from chosen cross join lateral (
    ${newestOf(me, sql`discussions d where d.author_id = chosen.subject_id`, shown)}) one where chosen.subject = 'person')`
      : empty
  }
  ${
    follows.tags
      ? sql`union (select one.id, one.last_post_at from chosen cross join lateral (
    ${newestOf(me, sql`discussion_tags dt join discussions d on d.id = dt.discussion_id where dt.tag_id = chosen.subject_id`, shown)}) one
    where chosen.subject = 'tag')`
      : empty
  }`;

function entryOf(row: Row): FeedEntry {
  const {
    id,
    kind,
    title,
    slug,
    community_name: name,
    excerpt,
    replies,
    unread,
    answered,
    last_post_at,
  } = row;
  const community = { slug, name };
  const about = { id, kind, title, community, excerpt, replies, unread, answered, last_post_at };
  return { ...about, reason: reasonOf(row), voice: voiceOf(row) };
}

function reasonOf(row: Row): Reason {
  if (row.mine) return { kind: row.kind === 'question' ? 'asked' : 'began' };
  if (row.level === 'everything') return { kind: 'follows_thread' };
  if (row.author_name !== null) return { kind: 'follows_person', name: row.author_name };
  if (row.tag_name !== null) return { kind: 'follows_tag', name: row.tag_name };
  if (row.level === 'usual') return { kind: 'took_part' };
  return { kind: row.community_level === 'everything' ? 'follows_community' : 'community' };
}

import type { Community } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tables } from '#tables';
import { writeMoment, type Moment } from '../cursor.ts';
import { answersCount, repliesCount } from './reply-counts.ts';
import { unreadFor } from './unread.ts';

export const filters = ['all', 'questions', 'unanswered', 'unread'] as const;
export type Filter = (typeof filters)[number];
export type Asked = { filter: Filter; tag?: string | undefined; after: Moment | null; limit?: number };

/** A conversation in a list, as one person sees it. */
export type Entry = Pick<
  Tables['discussions'],
  'id' | 'kind' | 'title' | 'author_id' | 'asked_too_count' | 'created_at' | 'last_post_at'
> & {
  author_name: string | null;
  author_photo: string | null;
  author_known: boolean;
  excerpt: string;
  tags: string[];
  replies_count: number;
  /** Of a question: the replies that stand on their own. */
  answers_count: number;
  answered: boolean;
  unread: number;
  pinned: boolean;
  locked: boolean;
};

export type EntryPage = { items: Entry[]; next: string | null };

/**
 * The conversations of a community that this person may read, the pinned ones on top of the first
 * page, then the one last written in first. The caller has found the community for this person.
 */
export async function listDiscussions(
  db: Db,
  me: Me,
  community: Pick<Community, 'id' | 'my_role'>,
  asked: Asked,
): Promise<EntryPage> {
  const { after, limit = 20 } = asked;
  const unread = unreadFor(me, sql`${community.my_role !== null}::boolean`);
  const here = sql`d.community_id = ${community.id} and d.deleted_at is null ${narrowed(asked, unread)}`;
  const pinned = after
    ? sql``
    : sql`(select d.id, true as pinned from ${joined(me)} where ${here} and d.pinned_at is not null
          order by d.pinned_at desc limit 20) union all`;
  const rows = await db.many<Entry & { at: string }>(sql`
    with chosen as (${pinned}
      (select d.id, false as pinned from ${joined(me)} where ${here} and d.pinned_at is null ${older(after)}
       order by d.last_post_at desc, d.id desc limit ${limit + 1}))
    select ${columns}, ${unread} as unread, chosen.pinned
    from chosen join discussions d on d.id = chosen.id
    left join reads r on r.discussion_id = d.id and r.person_id = ${me.id}
    left join people a on a.id = d.author_id left join files f on f.id = a.photo_file_id
    left join posts o on o.discussion_id = d.id and o.number = 1
    order by chosen.pinned desc, case when chosen.pinned then d.pinned_at end desc, d.last_post_at desc, d.id desc`);
  const listed = rows.filter((row) => !row.pinned).slice(0, limit);
  const more = rows.filter((row) => !row.pinned).length > limit;
  return {
    items: [...rows.filter((row) => row.pinned), ...listed],
    next: more ? writeMoment({ at: listed.at(-1)!.at, id: listed.at(-1)!.id }) : null,
  };
}

const columns = sql`
  d.id, d.kind, d.title, d.author_id, a.name as author_name, '/photos/' || f.key as author_photo,
  coalesce(a.status <> 'erased', false) as author_known,
  case when o.deleted_at is null then left(o.body_text, 240) else '' end as excerpt,
  array(select t.name from discussion_tags dt join tags t on t.id = dt.tag_id
        where dt.discussion_id = d.id order by t.name) as tags,
  ${repliesCount} as replies_count, ${answersCount} as answers_count,
  d.accepted_post_id is not null as answered, d.asked_too_count,
  d.locked_at is not null as locked, d.created_at, d.last_post_at,
  to_char(d.last_post_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`;

const joined = (me: Me): Sql =>
  sql`discussions d left join reads r on r.discussion_id = d.id and r.person_id = ${me.id}`;

const older = (after: Moment | null): Sql =>
  after ? sql`and (d.last_post_at, d.id) < (${after.at}::timestamptz, ${after.id})` : sql``;

function narrowed({ filter, tag }: Asked, unread: Sql): Sql {
  const byTag = tag
    ? sql`and exists (select 1 from discussion_tags dt join tags t on dt.tag_id = coalesce(t.synonym_of, t.id)
          where dt.discussion_id = d.id and t.name = ${tag})`
    : sql``;
  return sql`${byTag} ${filter === 'unread' ? sql`and ${unread} > 0` : conditions[filter]}`;
}

const conditions: Record<Exclude<Filter, 'unread'>, Sql> = {
  all: sql``,
  questions: sql`and d.kind = 'question'`,
  unanswered: sql`and d.kind = 'question' and d.accepted_post_id is null`,
};

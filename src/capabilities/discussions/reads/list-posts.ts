import type { Db } from '#platform/database/database.ts';
import { atMost, sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { beginning, type Position } from '../cursor.ts';
import { pageSize, type Post, type Sort, type Thread } from '../discussion.ts';

type Row = Post & { rank: number };
export type PostPage = { posts: Post[]; before: Position | null; after: Position | null };

/**
 * One page of a thread in reading order, the opening first. The caller has found the thread for this
 * person; the query trusts that. One statement.
 */
export async function listPosts(
  db: Db,
  me: Me,
  thread: Thread,
  { sort, after, before }: { sort: Sort; after?: Position | undefined; before?: Position | undefined },
): Promise<PostPage> {
  if (before) return pageBefore(db, me, thread, sort, before);
  const size = after ? pageSize : pageSize + 1;
  const from = after ?? beginning;
  const rows = await db.many<Row>(sql`
    ${select(me, thread, sort)} and ${place(sort, thread)} > ${tuple(sort, from)}
    order by ${order(sort, thread, sql``)} ${atMost(size + 1)}`);
  const posts = rows.slice(0, size);
  return {
    posts,
    before: after && posts[0] ? positionOf(sort, posts[0]) : null,
    after: rows.length > size ? positionOf(sort, posts.at(-1)!) : null,
  };
}

async function pageBefore(db: Db, me: Me, thread: Thread, sort: Sort, before: Position): Promise<PostPage> {
  const rows = await db.many<Row>(sql`
    ${select(me, thread, sort)} and ${place(sort, thread)} < ${tuple(sort, before)}
    order by ${order(sort, thread, sql`desc`)} ${atMost(pageSize + 1)}`);
  const posts = rows.slice(0, pageSize).toReversed();
  // What comes after this page is where it was asked from.
  return {
    posts,
    before: rows.length > pageSize ? positionOf(sort, posts[0]!) : null,
    after: posts.length > 0 ? positionOf(sort, posts.at(-1)!) : null,
  };
}

/** One post of a thread as this person sees it, after they did something to it. The caller found the thread. */
export function readPost(db: Db, me: Me, thread: Thread, id: number): Promise<Post> {
  return db.one<Post>(sql`${select(me, thread, 'time')} and p.id = ${id}`);
}

/** Where on the way through the thread a page begins that shows this post, null for the first page. */
export async function pageOf(
  db: Db,
  me: Me,
  thread: Thread,
  sort: Sort,
  wanted: { number: number } | 'first unread',
): Promise<{ after: Position | null; number: number } | null> {
  const chosen =
    wanted === 'first unread' ? sql`not seen and deleted_at is null` : sql`number = ${wanted.number}`;
  const row = await db.maybe<{
    found: number;
    rank: number;
    votes: number;
    thread: number;
    number: number;
  }>(sql`
    with ordered as (
      select p.number, p.deleted_at, ${seen} as seen, ${rank(sort, thread)} as rank, ${votes(sort)} as votes,
             p.thread_number as thread, row_number() over (order by ${order(sort, thread, sql``)}) as place
      from posts p ${joinTop(sort)} left join reads rd on rd.discussion_id = p.discussion_id and rd.person_id = ${me.id}
      where p.discussion_id = ${thread.id}),
    found as (select number, place from ordered where ${chosen} order by place limit 1)
    select found.number as found, o.rank, o.votes, o.thread, o.number
    from found join ordered o on o.place = greatest(1, 1 + (found.place - 2) / ${pageSize}::int * ${pageSize}::int)`);
  if (!row) return null;
  const { found, ...o } = row;
  return { number: found, after: o.number === 1 ? null : [o.rank, o.votes, o.thread, o.number] };
}

const seen = sql`coalesce(rd.numbers @> p.number, false)`;

const select = (me: Me, thread: Thread, sort: Sort): Sql => sql`
  select p.id, p.number, p.parent_number, p.thread_number, p.author_id, a.name as author_name,
    '/photos/' || f.key as author_photo, coalesce(a.status <> 'erased', false) as author_known,
    case when p.deleted_at is null then p.body_html else '' end as body_html, p.sanitised,
    p.score, p.reaction_counts, p.merged_title, p.created_at, p.edited_at, p.deleted_at, p.deleted_by,
    v.person_id is not null as my_vote, ${seen} as seen,
    array(select r.emoji from reactions r where r.post_id = p.id and r.person_id = ${me.id}) as my_reactions,
    coalesce((
      select jsonb_agg(jsonb_build_object('post_id', p.id, 'key', pf.key, 'name', pf.name, 'kind', pf.kind,
        'size', pf.size, 'width', pf.width, 'height', pf.height) order by pf.id)
      from post_files carried join files pf on pf.id = carried.file_id
      where carried.post_id = p.id and p.deleted_at is null), '[]') as attachments,
    ${rank(sort, thread)} as rank, ${votes(sort)} as votes
  from posts p ${joinTop(sort)}
  left join people a on a.id = p.author_id left join files f on f.id = a.photo_file_id
  left join votes v on v.post_id = p.id and v.person_id = ${me.id}
  left join reads rd on rd.discussion_id = p.discussion_id and rd.person_id = ${me.id}
  where p.discussion_id = ${thread.id}`;

/** By votes a reply stands where the reply it belongs under stands; by time no look at that is needed. */
const joinTop = (sort: Sort): Sql =>
  sort === 'time'
    ? sql``
    : sql`join posts top on top.discussion_id = p.discussion_id and top.number = p.thread_number`;
const rank = (sort: Sort, thread: Thread): Sql =>
  sort === 'time'
    ? sql`0`
    : sql`case when top.number = 1 then 0 when top.id = ${thread.accepted_post_id} then 1 else 2 end`;
const votes = (sort: Sort): Sql => (sort === 'time' ? sql`0` : sql`(-top.score)`);

const place = (sort: Sort, thread: Thread): Sql =>
  sort === 'time'
    ? sql`(p.thread_number, p.number)`
    : sql`(${rank(sort, thread)}, ${votes(sort)}, p.thread_number, p.number)`;
const tuple = (sort: Sort, [one, two, three, four]: Position): Sql =>
  sort === 'time' ? sql`(${three}, ${four})` : sql`(${one}, ${two}, ${three}, ${four})`;
const order = (sort: Sort, thread: Thread, way: Sql): Sql =>
  sort === 'time'
    ? sql`p.thread_number ${way}, p.number ${way}`
    : sql`${rank(sort, thread)} ${way}, ${votes(sort)} ${way}, p.thread_number ${way}, p.number ${way}`;

function positionOf(sort: Sort, row: Post): Position {
  const { rank: first, votes: second } = row as Row & { votes: number };
  return sort === 'time'
    ? [0, 0, row.thread_number, row.number]
    : [first, second, row.thread_number, row.number];
}

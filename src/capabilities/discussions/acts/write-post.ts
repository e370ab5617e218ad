import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Tables } from '#tables';

export type Body = { html: string; text: string; sanitised: number };
export type NewPost = {
  discussion_id: number;
  author_id: number | null;
  body: Body;
  /** The top-level reply that this one belongs under. */
  parent?: { id: number; number: number } | null;
  /** When it was written, where that is not now: an import brings its own time. */
  at?: Date;
};

export type Numbered = Pick<Tables['posts'], 'id' | 'number'>;

/**
 * Adds a post under the next number of its thread. Whoever calls it holds the thread, so that numbers
 * follow one another without a gap; the author has seen what they wrote.
 */
export async function writePost(tx: Db, post: NewPost): Promise<Numbered> {
  const thread = sql`where d.id = ${post.discussion_id}`;
  return (await tx.change<Numbered>(sql`with ${written(post, thread)} select id, number from written`))!;
}

/**
 * The same as parts of a larger statement, `written (id, number)` among them. `thread` finds the thread among
 * `discussions d`, from its `from` or `where` on; where it finds none, nothing is written.
 */
export function written(post: NewPost, thread: Sql): Sql {
  const { parent, body } = post;
  return sql`
    thread as (
      update discussions d set posts_count = d.posts_count + 1, last_post_by = ${post.author_id},
        last_post_at = greatest(d.last_post_at, coalesce(${post.at ?? null}::timestamptz, moment()))
      ${thread} returning d.id, d.posts_count),
    seen as (
      insert into reads (person_id, discussion_id, numbers)
      select ${post.author_id}, id, int4multirange(int4range(posts_count, posts_count, '[]'))
      from thread where ${post.author_id}::bigint is not null
      on conflict (person_id, discussion_id) do update
      set numbers = reads.numbers + excluded.numbers, read_at = moment()),
    written as (
      insert into posts (discussion_id, number, parent_id, parent_number, author_id, body_html, body_text, sanitised, created_at)
      select id, posts_count, ${parent?.id ?? null}::bigint, ${parent?.number ?? null}::int, ${post.author_id}, ${body.html},
        ${body.text}, ${body.sanitised}, coalesce(${post.at ?? null}::timestamptz, moment())
      from thread returning id, number)`;
}

/** A post that names somebody from now on is new to them, though they have seen it before. */
export async function unseePost(tx: Db, people: readonly number[], post: number): Promise<void> {
  await tx.run(sql`
    update reads r set numbers = r.numbers - int4multirange(int4range(p.number, p.number, '[]'))
    from posts p where p.id = ${post} and r.discussion_id = p.discussion_id and r.person_id = any(${people}::bigint[])`);
}

/** Notes that someone has seen these posts, beside what they had seen before. */
export async function seePosts(
  db: Db,
  person: number,
  discussion: number,
  numbers: readonly number[],
): Promise<void> {
  await db.run(sql`
    insert into reads (person_id, discussion_id, numbers)
    select ${person}, ${discussion}, range_agg(int4range(number, number, '[]')) from unnest(${numbers}::int[]) number
    on conflict (person_id, discussion_id) do update
    set numbers = reads.numbers + excluded.numbers, read_at = moment()`);
}

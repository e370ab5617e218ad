import { sql } from '#platform/database/sql.ts';
import type { Database } from '#platform/database/database.ts';

export type Size = { people: number; communities: number; posts: number };

const words =
  'the valve pump seal gauge pressure report meeting supplier machine sensor drawing customer question answer bearing shaft motor bolt flange'.split(
    ' ',
  );
const postsPerThread = 10;

/**
 * A company of the given size, made by the database itself. The first discussion is the one that is
 * measured: it has 61 posts, so that a page of twenty replies is full whatever the size.
 */
export async function fill(db: Database, size: Size): Promise<void> {
  const discussions = Math.floor(size.posts / postsPerThread);
  await db.transaction(async (tx) => {
    await tx.run(sql`set local statement_timeout = 0`);
    await tx.run(sql`
      insert into people (name, email, department, location, time_zone)
      select 'Person ' || i, 'person' || i || '@example.org', 'Department ' || i % 30, 'Place ' || i % 3, 'Europe/Berlin'
      from generate_series(1, ${size.people}::int) i`);
    await tx.run(sql`
      insert into communities (slug, name, summary, state, live_at)
      select 'community-' || i, 'Community ' || i, 'Where we talk about matter ' || i, 'live', moment()
      from generate_series(1, ${size.communities}::int) i`);
    await tx.run(sql`
      insert into memberships (community_id, person_id, role)
      select (p.id + k * 7) % ${size.communities}::int + 1, p.id, case when k = 0 then 'owner' else 'member' end
      from people p cross join generate_series(0, 9) k on conflict do nothing`);
    await tx.run(sql`insert into memberships (community_id, person_id) values (1, 1) on conflict do nothing`);
    await tx.run(sql`
      insert into discussions (community_id, kind, title, author_id, posts_count, created_at, last_post_at, last_post_by)
      select i % ${size.communities}::int + 1, case when i % 2 = 0 then 'question' else 'discussion' end,
             ${sentence(sql`i`)} || ' ' || i, i % ${size.people}::int + 1, ${postsPerThread}::int,
             moment() - interval '1 minute' * (${discussions}::int - i), moment() - interval '1 minute' * (${discussions}::int - i),
             i % ${size.people}::int + 1
      from generate_series(0, ${discussions - 1}::int) i`);
    await tx.run(sql`update discussions set posts_count = 61, kind = 'discussion' where id = 1`);
    await tx.run(sql`
      insert into posts (discussion_id, number, author_id, body_html, body_text, sanitised, created_at)
      select d.id, n, (d.id + n * 13) % ${size.people}::int + 1, '<p>' || said.text || '</p><p>' || said.text || '</p>', said.text, 1, d.created_at
      from discussions d cross join lateral generate_series(1, d.posts_count) n
      cross join lateral (select ${sentence(sql`d.id * 7 + n`)} || ' ' || ${sentence(sql`d.id * 3 + n * 5`)} || '.' as text) said`);
    await tx.run(sql`
      insert into reactions (post_id, person_id, emoji)
      select p.id, p.author_id % ${size.people}::int + 1, '👍' from posts p where p.id % 5 = 0 or p.discussion_id = 1`);
    await tx.run(sql`
      insert into search_entries (kind, subject_id, community_id, discussion_id, author_id, at, title, body, words)
      select case when p.number = 1 then d.kind else 'reply' end, case when p.number = 1 then d.id else p.id end, d.community_id,
             d.id, p.author_id, p.created_at, d.title, p.body_text,
             search_words(case when p.number = 1 then d.title else '' end, '', p.body_text)
      from posts p join discussions d on d.id = p.discussion_id`);
  });
  await db.pool.query('vacuum analyze');
}

/** Some ten words that depend on a number, so that every run has the same text. */
function sentence(seed: ReturnType<typeof sql>) {
  return sql`(select string_agg((${words}::text[])[1 + abs(hashint8((${seed}) * 31 + k)) % ${words.length}::int], ' ')
              from generate_series(1, 10) k)`;
}

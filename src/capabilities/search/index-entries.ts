import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';

/**
 * Brings entries in line with what they stand for, whatever happened to it: called again and again,
 * it comes to the same. What is deleted, or not to be found, has no entry.
 */
export const indexDiscussion = (db: Db, discussionId: number): Promise<void> =>
  indexDiscussions(db, [discussionId]);

/** The same for many at once. */
export async function indexDiscussions(db: Db, ids: readonly number[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`delete from search_entries where discussion_id = any(${ids}::bigint[])`);
    await tx.run(enterPosts(sql`d.id = any(${ids}::bigint[])`));
    await learnWords(tx, sql`e.discussion_id = any(${ids}::bigint[])`);
  });
}

/** One post; with an opening everything of its discussion, as all of it carries the title. */
export async function indexPost(db: Db, postId: number): Promise<void> {
  const post = await db.maybe<{ number: number; discussion_id: number }>(sql`
    select number, discussion_id from posts where id = ${postId}`);
  if (!post) return;
  if (post.number === 1) return indexDiscussion(db, post.discussion_id);
  await db.transaction(async (tx) => {
    await tx.run(sql`delete from search_entries where kind = 'reply' and subject_id = ${postId}`);
    await tx.run(enterPosts(sql`p.id = ${postId}`));
    await learnWords(tx, sql`e.kind = 'reply' and e.subject_id = ${postId}`);
  });
}

/** An opening stands for its discussion; a reply is found by its own words. */
const enterPosts = (which: Sql): Sql => sql`
  insert into search_entries (kind, subject_id, community_id, discussion_id, author_id, tags, at, title, body, words)
  select case when p.number = 1 then d.kind else 'reply' end, case when p.number = 1 then d.id else p.id end,
         d.community_id, d.id, p.author_id, tagged.tags, p.created_at, d.title, p.body_text,
         search_words(case when p.number = 1 then d.title else '' end,
                      case when p.number = 1 then array_to_string(tagged.tags, ' ') else '' end, p.body_text)
  from posts p
  join discussions d on d.id = p.discussion_id
  cross join lateral (
    select coalesce(array_agg(t.name order by t.name), '{}') as tags
    from discussion_tags dt join tags t on t.id = dt.tag_id where dt.discussion_id = d.id) tagged
  where ${which} and p.deleted_at is null and d.deleted_at is null and d.merged_into_id is null
  on conflict do nothing`;

export async function indexCommunity(db: Db, communityId: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`delete from search_entries where kind = 'community' and subject_id = ${communityId}`);
    await tx.run(sql`
      insert into search_entries (kind, subject_id, community_id, at, title, body, words)
      select 'community', c.id, c.id, c.created_at, c.name, c.summary,
             search_words(c.name, coalesce(array_to_string(x.topics, ' '), ''), c.summary)
      from communities c left join teams x on x.community_id = c.id where c.id = ${communityId} and c.state <> 'merged'
      on conflict do nothing`);
    await learnWords(tx, sql`e.kind = 'community' and e.subject_id = ${communityId}`);
  });
}

/** A lesson that everybody reads belongs to no community here: its team may be one that few know of. */
export async function indexLessons(db: Db, ids: readonly number[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(
      sql`delete from search_entries where kind = 'lesson' and subject_id = any(${ids}::bigint[])`,
    );
    await tx.run(sql`
      insert into search_entries (kind, subject_id, community_id, author_id, at, title, body, words)
      select 'lesson', l.id, case when l.audience = 'team' then l.community_id end, l.author_id, l.created_at, l.topic,
        said.what, search_words(l.topic, '', said.what)
      from lessons l
      cross join lateral (select concat_ws(E'\n', l.insight, nullif(l.story, ''), nullif(l.consequence, ''),
        nullif(l.question, '')) as what) said
      where l.id = any(${ids}::bigint[])
      on conflict do nothing`);
    await learnWords(tx, sql`e.kind = 'lesson' and e.subject_id = any(${ids}::bigint[])`);
  });
}

/** All of one community, after others came into it. */
export async function indexLessonsOf(db: Db, communityId: number): Promise<void> {
  const lessons = await db.many<{ id: number }>(
    sql`select id from lessons where community_id = ${communityId}`,
  );
  await indexLessons(
    db,
    lessons.map(({ id }) => id),
  );
}

/** Only what a person shows to all colleagues makes them found here. */
export async function indexPeople(db: Db, personIds: readonly number[]): Promise<void> {
  const shown = (field: string, value: Sql) =>
    sql`case when coalesce(p.field_audiences ->> ${field}, 'everyone') = 'everyone' then ${value} end`;
  await db.transaction(async (tx) => {
    await tx.run(sql`delete from search_entries where kind = 'person' and subject_id = any(${personIds})`);
    await tx.run(sql`
      insert into search_entries (kind, subject_id, author_id, at, title, body, words)
      select 'person', p.id, p.id, p.created_at, p.name, said.what, search_words(p.name, '', said.what)
      from people p
      cross join lateral (select concat_ws(' · ',
        ${shown('job_title', sql`p.job_title`)}, ${shown('department', sql`p.department`)},
        ${shown('location', sql`p.location`)},
        ${shown('ask_me_about', sql`array_to_string(p.ask_me_about, ', ')`)}) as what) said
      where p.id = any(${personIds}) and p.status in ('active', 'invited')
      on conflict do nothing`);
    await learnWords(tx, sql`e.kind = 'person' and e.subject_id = any(${personIds})`);
  });
}

async function learnWords(tx: Db, which: Sql): Promise<void> {
  await tx.run(sql`
    insert into search_lexicon (word)
    select distinct word
    from search_entries e
    cross join lateral regexp_split_to_table(plain(e.title || ' ' || left(e.body, 20000)), '[^[:alpha:]]+') word
    where ${which} and length(word) between 4 and 30
    order by word
    on conflict do nothing`);
}

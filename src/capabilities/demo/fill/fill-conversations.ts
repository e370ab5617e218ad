import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { sanitiserVersion } from '#shared/rich-text/sanitise.ts';
import type { Person } from './fill-people.ts';
import { insertRows, takeIds } from './rows.ts';
import type { Post, Thread } from './thread.ts';
import { storePictures, writeBody, type Addresses } from './write-bodies.ts';

/** Who is named in which post. */
export type Mention = { post: Post; person: Person };

/** Writes all threads with their posts; their ids are given in the order of time, as if they had come one by one. */
export async function fillConversations(
  ground: Ground,
  tx: Db,
  threads: readonly Thread[],
  people: ReadonlyMap<string, Person>,
): Promise<Mention[]> {
  await numberInTime(tx, threads);
  const pictures = new Map<string, string>();
  for (const { author, body } of threads.flatMap(({ posts }) => posts))
    for (const [name, address] of await storePictures(ground, tx, body, author)) pictures.set(name, address);
  const addresses = { people, pictures, threads: new Map(threads.map(({ key, id }) => [key, id])) };
  const { rows, mentions, shown } = writePosts(threads, addresses);
  await insertRows(tx, 'discussions', threads.map(discussionRow));
  await insertRows(tx, 'posts', rows);
  await tx.run(sql`
    insert into post_files (post_id, file_id)
    select s.post, f.id from jsonb_to_recordset(${JSON.stringify(shown)}::jsonb) as s (post bigint, key text)
    join files f on f.key = s.key`);
  await insertRows(
    tx,
    'mentions',
    mentions.map(({ post, person }) => ({ post_id: post.id, person_id: person.id })),
  );
  return mentions;
}

async function numberInTime(tx: Db, threads: readonly Thread[]): Promise<void> {
  const openings = threads.toSorted((a, b) => +a.posts[0]!.at - +b.posts[0]!.at);
  const posts = threads.flatMap((thread) => thread.posts).sort((a, b) => +a.at - +b.at);
  const threadIds = await takeIds(tx, 'discussions', openings.length);
  const postIds = await takeIds(tx, 'posts', posts.length);
  for (const [i, thread] of openings.entries()) thread.id = threadIds[i]!;
  for (const [i, post] of posts.entries()) post.id = postIds[i]!;
}

function discussionRow({ id, place, kind, title, posts, pinned, locked, too }: Thread) {
  const [opening] = posts;
  const last = posts.at(-1)!;
  return {
    id,
    community_id: place.id,
    kind,
    title,
    author_id: opening!.author.id,
    posts_count: posts.length,
    deleted_numbers: '{}',
    accepted_post_id: posts.find(({ accepted }) => accepted)?.id ?? null,
    asked_too_count: too.length,
    created_at: opening!.at,
    last_post_at: last.at,
    last_post_by: last.author.id,
    pinned_at: pinned ? opening!.at : null,
    locked_at: locked ? last.at : null,
  };
}

function writePosts(threads: readonly Thread[], addresses: Addresses) {
  const mentions: Mention[] = [];
  const shown: { post: number; key: string }[] = [];
  const byId = new Map([...addresses.people.values()].map((one) => [one.id, one]));
  const rows = threads.flatMap((thread) =>
    thread.posts.map((post) => {
      const written = writeBody(post.body, addresses);
      mentions.push(...written.mentions.map((id) => ({ post, person: byId.get(id)! })));
      shown.push(...written.files.map((key) => ({ post: post.id, key })));
      return {
        id: post.id,
        discussion_id: thread.id,
        number: post.number,
        parent_id: post.parent?.id ?? null,
        parent_number: post.parent?.number ?? null,
        author_id: post.author.id,
        body_html: written.html,
        body_text: written.text,
        sanitised: sanitiserVersion,
        score: post.votes.length,
        reaction_counts: Object.fromEntries(
          post.reactions.map(({ emoji, people }) => [emoji, people.length]),
        ),
        created_at: post.at,
      };
    }),
  );
  // A parent comes before what stands under it.
  return { rows: rows.sort((a, b) => a.id - b.id), mentions, shown };
}

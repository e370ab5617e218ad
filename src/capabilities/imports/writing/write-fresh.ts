import type { Db } from '#platform/database/database.ts';
import { insertRows, takeIds } from '#platform/database/insert-rows.ts';
import { sql } from '#platform/database/sql.ts';
import { sanitiserVersion } from '#shared/rich-text/sanitise.ts';
import type { Held } from './hold-threads.ts';
import { titleOf, type ThreadPlan } from './plan-thread.ts';
import { recordFresh } from './record-fresh.ts';
import type { Source } from './write-batch.ts';

export type FreshPost = {
  id: number;
  discussion_id: number;
  number: number;
  parent_id: number | null;
  parent_number: number | null;
  author_id: number | null;
  body_html: string;
  body_text: string;
  sanitised: number;
  score: number;
  created_at: Date;
  edited_at: Date | null;
};
/** New posts and the discussions of all threads, by their ids in the file. */
export type Fresh = { posts: Map<string, FreshPost>; discussions: Map<string, number> };

/**
 * Writes new threads, and new posts at the end of those that are here: numbers that somebody has read keep their
 * meaning.
 */
export async function writeFresh(
  tx: Db,
  run: Source,
  plans: readonly ThreadPlan[],
  open: ReadonlyMap<string, Held>,
  authors: ReadonlyMap<string, number>,
): Promise<Fresh> {
  const fresh = await numbered(tx, plans, open, authors);
  const posts = [...fresh.posts.values()];
  await insertRows(tx, 'discussions', newThreads(run, plans, fresh));
  await insertRows(tx, 'posts', posts);
  const brought = plans.flatMap((plan) => plan.fresh.map(({ post }) => post));
  await insertRows(
    tx,
    'imported',
    brought.map(({ external_id, fingerprint }) => ({
      source: run.source,
      kind: 'post',
      external_id,
      local_id: fresh.posts.get(external_id)!.id,
      fingerprint,
    })),
  );
  await countPosts(tx, posts);
  await markOwnAsSeen(tx, posts);
  await recordFresh(tx, run, plans, fresh);
  return fresh;
}

async function numbered(
  tx: Db,
  plans: readonly ThreadPlan[],
  open: ReadonlyMap<string, Held>,
  authors: ReadonlyMap<string, number>,
): Promise<Fresh> {
  const count = plans.reduce((sum, plan) => sum + plan.fresh.length, 0);
  const newOnes = plans.filter(({ opening }) => opening.local_id === null);
  const discussionIds = (await takeIds(tx, 'discussions', newOnes.length)).values();
  const postIds = (await takeIds(tx, 'posts', count)).values();
  const posts = new Map<string, FreshPost>();
  const discussions = new Map<string, number>();
  for (const { opening, fresh } of plans) {
    const held = open.get(opening.external_id);
    const discussion = held?.id ?? discussionIds.next().value!;
    discussions.set(opening.external_id, discussion);
    let last = held?.posts_count ?? 0;
    for (const { post, body, under } of fresh) {
      // One level of nesting: whatever now stands under a reply has its parent as parent too.
      const above = under && (posts.get(under.external_id) ?? { ...under, id: under.local_id! });
      posts.set(post.external_id, {
        id: postIds.next().value!,
        discussion_id: discussion,
        number: ++last,
        parent_id: above && (above.parent_id ?? above.id),
        parent_number: above && (above.parent_number ?? above.number),
        author_id: (post.author === null ? undefined : authors.get(post.author)) ?? null,
        body_html: body.html,
        body_text: body.text,
        sanitised: sanitiserVersion,
        score: post.score ?? 0,
        created_at: post.created_at,
        edited_at: post.edited_at,
      });
    }
    // A thread whose posts went into another one numbers on from there, for all that went there.
    if (held) held.posts_count = last;
  }
  return { posts, discussions };
}

const newThreads = (run: Source, plans: readonly ThreadPlan[], { posts, discussions }: Fresh) =>
  plans
    .filter(({ opening }) => opening.local_id === null)
    .map(({ opening }) => {
      const first = posts.get(opening.external_id)!;
      return {
        id: discussions.get(opening.external_id)!,
        community_id: run.community.id,
        kind: run.kind === 'questions' ? 'question' : 'discussion',
        title: titleOf(opening.title, first.body_text),
        author_id: first.author_id,
        created_at: opening.created_at,
        last_post_at: opening.created_at,
        posts_count: 0,
        asked_too_count: 0,
        deleted_numbers: '{}',
        locked_at: opening.locked_at,
      };
    });

async function countPosts(tx: Db, posts: readonly FreshPost[]): Promise<void> {
  const ids = [...new Set(posts.map(({ discussion_id }) => discussion_id))];
  await tx.run(sql`
    update discussions d set posts_count = latest.number, last_post_at = latest.created_at, last_post_by = latest.author_id
    from (
      select distinct on (p.discussion_id) p.discussion_id, p.created_at, p.author_id,
        max(p.number) over (partition by p.discussion_id) as number
      from posts p where p.discussion_id = any(${ids}::bigint[])
      order by p.discussion_id, (p.deleted_at is null) desc, p.created_at desc, p.number desc) latest
    where d.id = latest.discussion_id`);
}

/** Whoever is here has seen what they wrote elsewhere. */
async function markOwnAsSeen(tx: Db, posts: readonly FreshPost[]): Promise<void> {
  await tx.run(sql`
    insert into reads (person_id, discussion_id, numbers)
    select p.author_id, p.discussion_id, range_agg(int4range(p.number, p.number, '[]'))
    from posts p join people a on a.id = p.author_id
    where p.id = any(${posts.map(({ id }) => id)}::bigint[]) and a.status in ('active', 'invited')
    group by p.author_id, p.discussion_id
    on conflict (person_id, discussion_id) do update set numbers = reads.numbers + excluded.numbers`);
}

import { discussionStarted, replyPosted } from '#capabilities/discussions/index.ts';
import type { Db } from '#platform/database/database.ts';
import { past, recordPast } from '#shared/activity/happening.ts';
import type { ThreadPlan } from './plan-thread.ts';
import type { Source } from './write-batch.ts';
import type { Fresh, FreshPost } from './write-fresh.ts';

/** Writes into the activity log what happened elsewhere, at its own time. Nobody is told: it is no news. */
export async function recordFresh(
  tx: Db,
  run: Source,
  plans: readonly ThreadPlan[],
  { posts }: Fresh,
): Promise<void> {
  const authors = new Map([...posts.values()].map(({ id, author_id }) => [id, author_id]));
  const happened = plans.flatMap(({ opening, fresh }) =>
    fresh.map(({ post }) => {
      const one = posts.get(post.external_id)!;
      const place = placeOf(run, one);
      if (post === opening) {
        const kind = run.kind === 'questions' ? 'question' : 'discussion';
        return past(discussionStarted, one.created_at, place, { kind });
      }
      const asked = posts.get(opening.external_id)?.author_id ?? null;
      const answered = one.parent_id === null ? asked : (authors.get(one.parent_id) ?? null);
      const told = { number: one.number, parent_id: one.parent_id, to_person_id: answered };
      return past(replyPosted, one.created_at, place, told);
    }),
  );
  if (happened.length > 0) await recordPast(tx, happened);
}

const placeOf = (run: Source, post: FreshPost) => ({
  actor: post.author_id,
  community: run.community.id,
  discussion: post.discussion_id,
  post: post.id,
});

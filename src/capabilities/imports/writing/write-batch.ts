import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { FileStore } from '#platform/files/store.ts';
import { indexDiscussions } from '#capabilities/search/index.ts';
import { nothingYet, type Import, type Tally, type Trouble } from '../import.ts';
import { noteTroubles } from '../staging/stage.ts';
import { findAuthors } from './find-authors.ts';
import { holdThreads } from './hold-threads.ts';
import { loadBatch, type Place, type Waiting } from './load-batch.ts';
import { planThread, type ThreadPlan } from './plan-thread.ts';
import { tagThreads } from './tag-threads.ts';
import { writeAccepted } from './write-accepted.ts';
import { writeAttachments } from './write-attachments.ts';
import { writeChanged } from './write-changed.ts';
import { writeFresh } from './write-fresh.ts';

export type Source = Import & { readonly source: string };
export type Written = { last: Place; threads: number; tally: Tally };

/**
 * Writes the next threads that wait, all in one transaction, with everything that belongs to them: whatever
 * interrupts it, a thread is there with its authors, tags and search entries or not at all. Null at the end.
 */
export async function writeBatch(
  db: Db,
  files: FileStore,
  run: Source,
  after: Place | null,
): Promise<Written | null> {
  return db.transaction(async (tx) => {
    // Two imports of the same source would see each other's half.
    await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${run.source}, 0))`);
    const batch = await loadBatch(tx, run, after);
    if (!batch) return null;
    const { plans, troubles } = planAll(batch.posts);
    const open = await holdThreads(tx, plans);
    const kept = plans.filter((plan) => {
      if (plan.opening.local_id === null || open.has(plan.opening.external_id)) return true;
      troubles.push({ reason: 'deleted here', external_id: plan.opening.external_id });
      return false;
    });
    const tally = nothingYet();
    const authors = await findAuthors(tx, run, authorsOf(kept));
    const fresh = await writeFresh(tx, run, kept, open, authors.ids);
    troubles.push(...(await writeChanged(tx, run, kept)));
    await writeAccepted(tx, run, kept);
    await tagThreads(tx, kept, fresh.discussions);
    const attached = await writeAttachments(tx, files, run, fresh.posts);
    await noteTroubles(tx, run.id, [...troubles, ...attached.troubles]);
    await indexDiscussions(tx, touched(kept, fresh.discussions));
    for (const plan of kept) {
      const opened = plan.opening.local_id === null ? 1 : 0;
      tally.openings += opened;
      tally.replies += plan.fresh.length - opened;
      tally.changed += plan.changed.length;
      tally.unchanged += plan.unchanged;
    }
    tally.people = authors.made;
    tally.files = attached.count;
    return { last: batch.last, threads: batch.threads, tally };
  });
}

function planAll(posts: readonly Waiting[]): { plans: ThreadPlan[]; troubles: Trouble[] } {
  const planned = [...Map.groupBy(posts, ({ thread }) => thread).values()].map(planThread);
  return {
    plans: planned.filter((plan) => 'opening' in plan),
    troubles: planned.flatMap((plan) => plan.troubles),
  };
}

const authorsOf = (plans: readonly ThreadPlan[]): string[] => [
  ...new Set(plans.flatMap(({ fresh }) => fresh.flatMap(({ post }) => post.author ?? []))),
];

/** Where nothing changed, search has nothing to learn. */
const touched = (plans: readonly ThreadPlan[], discussions: ReadonlyMap<string, number>): number[] =>
  plans
    .filter(({ fresh, changed }) => fresh.length + changed.length > 0)
    .flatMap(({ opening }) => discussions.get(opening.external_id) ?? []);

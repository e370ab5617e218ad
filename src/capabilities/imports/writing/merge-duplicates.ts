import { joinDiscussions } from '#capabilities/discussions/index.ts';
import { indexDiscussions } from '#capabilities/search/index.ts';
import type { Db } from '#platform/database/database.ts';
import { empty, sql } from '#platform/database/sql.ts';
import type { Surroundings } from '../import.ts';
import { goOn } from '../staging/go-on.ts';
import type { Source } from './write-batch.ts';

type Named = { duplicate: string; original: string };
type Pair = { from_id: number; into_id: number };
type Merged = [count: number, last: Named | undefined];

const atOnce = 100;

/**
 * Puts questions that were closed as duplicates into the one that asks the same, as a moderator would: all posts stay,
 * and the old address leads on. A pair is passed over where one of the two is not here, is deleted, or was merged
 * before. Answers how many went.
 */
export async function mergeDuplicates(
  { ground: { db }, signal }: Surroundings,
  run: Source,
): Promise<number> {
  let merged = 0;
  let after: Named | null = null;
  for (;;) {
    goOn(signal);
    const [count, last]: Merged = await db.transaction((tx) => mergeNext(tx, run, after));
    merged += count;
    if (!last) return merged;
    after = last;
  }
}

/** The newest first, so that of questions that name one another in a circle the oldest stays. */
async function mergeNext(tx: Db, run: Source, after: Named | null): Promise<Merged> {
  const before = after
    ? sql`and (length(duplicate), duplicate, original) < (length(${after.duplicate}), ${after.duplicate}, ${after.original})`
    : empty;
  const named = await tx.many<Named>(sql`
    select duplicate, original from import_duplicates where import_id = ${run.id} ${before}
    order by length(duplicate) desc, duplicate desc, original desc limit ${atOnce}`);
  const touched = new Set<number>();
  let count = 0;
  for (const one of named) {
    const pair = await findPair(tx, run, one);
    if (!pair || !(await joinDiscussions(tx, pair.from_id, pair.into_id))) continue;
    touched.add(pair.from_id).add(pair.into_id);
    count++;
  }
  await indexDiscussions(tx, [...touched]);
  return [count, named.at(-1)];
}

/** Where the two questions stand now; what an earlier pair has moved is found where it went. */
function findPair(tx: Db, run: Source, one: Named): Promise<Pair | null> {
  return tx.maybe<Pair>(sql`
    select p.discussion_id as from_id, o.discussion_id as into_id
    from imported ip join posts p on p.id = ip.local_id and p.number = 1
    join imported io on io.source = ip.source and io.kind = 'post' and io.external_id = ${one.original}
    join posts o on o.id = io.local_id and o.deleted_at is null
    join discussions d on d.id = p.discussion_id and d.deleted_at is null and d.kind = 'question'
    join discussions e on e.id = o.discussion_id and e.deleted_at is null and e.kind = 'question'
    where ip.source = ${run.source} and ip.kind = 'post' and ip.external_id = ${one.duplicate}
      and d.id <> e.id and d.community_id = e.community_id and d.community_id = ${run.community.id}`);
}

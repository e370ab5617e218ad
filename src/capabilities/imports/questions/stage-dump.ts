import { basename } from 'node:path';
import type {
  Import,
  Reason,
  StagedPerson,
  StagedPost,
  StagedVote,
  Surroundings,
  Trouble,
} from '../import.ts';
import { goOn } from '../staging/go-on.ts';
import { counted, progress } from '../staging/progress.ts';
import { noteTroubles, stageDuplicates, stagePeople, stagePosts, stageVotes } from '../staging/stage.ts';
import { filesBeside } from './dump-files.ts';
import { commentId, personBeside, readComment, readDuplicate, readPost, readUser } from './read-post.ts';
import { readRows, sizeOf, type Row } from './read-rows.ts';

/** Reads a whole dump into the waiting room: its posts, and what lies beside them. Answers the remarks to make. */
export async function stageDump(around: Surroundings, run: Import, path: string): Promise<string[]> {
  const { db } = around.ground;
  const beside = await filesBeside(path);
  const remarks: string[] = [];
  const each = async (file: string | undefined, take: (rows: Row[]) => Promise<void>) => {
    if (file === undefined) return;
    const broken = await readFile(around, file, take);
    if (broken !== null)
      remarks.push(`${basename(file)} breaks off in ${broken}. What stands before that place was taken.`);
  };
  await each(path, (rows) => stageRows(around, run, rows, readPost, (row) => row['Id']));
  await each(beside.comments, (rows) =>
    stageRows(around, run, rows, readComment, (row) => row['Id'] && commentId(row['Id'])),
  );
  await each(beside.users, (rows) => stagePeople(db, run.id, rows.map(readUser).filter(isPerson)));
  await each(beside.votes, (rows) => stageVotes(db, run.id, rows.flatMap(readVote)));
  await each(beside.postlinks, (rows) => stageDuplicates(db, run.id, rows.flatMap(readDuplicate)));
  let tags = 0;
  await each(beside.tags, async (rows) => void (tags += rows.length));
  if (beside.tags !== undefined)
    remarks.push(
      `${basename(beside.tags)} counts ${counted(tags, 'tag', 'tags')}. A tag is a name here, and the questions bring theirs.`,
    );
  return remarks;
}

const isPerson = (one: StagedPerson | null): one is StagedPerson => one !== null;

async function readFile(
  { say, signal }: Surroundings,
  file: string,
  take: (rows: Row[]) => Promise<void>,
): Promise<string | null> {
  const shown = progress(say, basename(file), ['row', 'rows'], await sizeOf(file));
  let count = 0;
  const pieces = readRows(file);
  for (;;) {
    const next = await pieces.next();
    if (next.done) {
      if (next.value === null) shown.end(count);
      return next.value;
    }
    goOn(signal);
    await take(next.value.rows);
    shown.moved((count += next.value.rows.length), next.value.bytes);
  }
}

async function stageRows(
  { ground: { db } }: Surroundings,
  run: Import,
  rows: readonly Row[],
  read: (row: Row) => StagedPost | Reason,
  nameOf: (row: Row) => string | undefined,
): Promise<void> {
  const posts: StagedPost[] = [];
  const troubles: Trouble[] = [];
  for (const row of rows) {
    const post = read(row);
    if (typeof post === 'string') troubles.push({ reason: post, external_id: nameOf(row) ?? '?' });
    else posts.push(post);
  }
  const twice = await stagePosts(db, run.id, posts);
  await stagePeople(db, run.id, rows.map(authorBeside).filter(isPerson));
  await noteTroubles(db, run.id, [
    ...troubles,
    ...twice.map((external_id): Trouble => ({ reason: 'twice', external_id })),
  ]);
}

const authorBeside = (row: Row): StagedPerson | null =>
  personBeside(row['OwnerUserId'] ?? row['UserId'], row['OwnerDisplayName'] ?? row['UserDisplayName']);

/** Votes matter only as sums, for posts that do not tell their score: whoever gave them is not named. */
function readVote({ PostId: post, VoteTypeId: type }: Row): StagedVote[] {
  if (!post) return [];
  if (type === '1') return [{ post, score: 0, accepted: true }];
  if (type === '2' || type === '3') return [{ post, score: type === '2' ? 1 : -1, accepted: false }];
  return [];
}

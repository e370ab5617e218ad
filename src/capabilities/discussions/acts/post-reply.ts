import { dropDraft } from '#capabilities/drafts/index.ts';
import { attachFiles } from '#capabilities/files/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { readRichText, type Written } from '#shared/rich-text/read-rich-text.ts';
import { sanitiserVersion } from '#shared/rich-text/sanitise.ts';
import type { Thread } from '../discussion.ts';
import { writingBarrier } from '../policy.ts';
import { findThread, holdThread } from '../reads/find-thread.ts';
import { refuse } from '../refusals.ts';
import { namePeople } from './name-people.ts';
import type { Body } from './write-post.ts';
import { stillAsRead, writeReply, type Answered, type Replied } from './write-reply.ts';

export type Reply = Written & { to?: number | undefined };

/** Answers in a thread, or answers one of its posts; `attached` are keys of files that go with it. Throws NotFound, Forbidden with the reason, Invalid. */
export async function postReply(
  db: Db,
  me: Me,
  discussion: number,
  reply: Reply,
  attached: readonly string[] = [],
): Promise<Replied> {
  const { html, text, mentions, files } = readRichText(reply);
  const carries = { mentions, files: [...files, ...attached] };
  const body = { html, text, sanitised: sanitiserVersion };
  const thread = await findThread(db, me, discussion);
  if (isPlain(thread, carries)) {
    refuse(writingBarrier(thread));
    const answered = await whatIsAnswered(db, thread, reply.to);
    const written = await writeReply(db, me, thread, body, answered, stillAsRead(me, thread));
    if (written) return written;
  }
  return db.transaction((tx) => postWith(tx, me, discussion, reply.to, body, carries));
}

type Carries = { mentions: number[]; files: string[] };

/** A reply with which nothing else changes: it is written by one statement, and holds its thread no longer than that. */
const isPlain = (thread: Thread, { mentions, files }: Carries): boolean =>
  mentions.length + files.length === 0 && thread.draft === null && thread.merged_into_id === null;

/** A reply and all that goes with it, while the thread is held. */
async function postWith(
  tx: Db,
  me: Me,
  discussion: number,
  to: number | undefined,
  body: Body,
  { mentions, files }: Carries,
): Promise<Replied> {
  const thread = await holdThread(tx, me, discussion);
  refuse(writingBarrier(thread));
  const answered = await whatIsAnswered(tx, thread, to);
  const written = (await writeReply(tx, me, thread, body, answered, sql`where d.id = ${thread.id}`))!;
  const post = { id: written.id, discussion_id: thread.id, community_id: thread.community_id };
  if (files.length > 0) await attachFiles(tx, post.id, files, me);
  if (thread.draft !== null || thread.id !== discussion)
    await dropDraft(tx, me, `reply:discussion:${discussion}`);
  await namePeople(tx, me, post, mentions);
  return written;
}

/** One level of nesting: an answer to a nested reply stands beside it; one to the opening on its own. */
async function whatIsAnswered(tx: Db, thread: Thread, to: number | undefined): Promise<Answered> {
  if (to === undefined) return { parent: null, author_id: thread.author_id };
  const post = await tx.maybe<{ author_id: number | null; id: number; number: number }>(sql`
    select p.author_id, top.id, top.number
    from posts p join posts top on top.discussion_id = p.discussion_id and top.number = p.thread_number
    where p.id = ${to} and p.discussion_id = ${thread.id}`);
  if (!post) throw new NotFound();
  const { author_id, id, number } = post;
  return { author_id, parent: number === 1 ? null : { id, number } };
}

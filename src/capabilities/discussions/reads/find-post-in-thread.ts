import type { Db } from '#platform/database/database.ts';
import type { Me } from '#platform/http/me.ts';
import type { Thread } from '../discussion.ts';
import { findPost, type FoundPost } from './find-post.ts';
import { findThread, holdThread } from './find-thread.ts';

export type PostInThread = { post: FoundPost; thread: Thread };

/** A post with the thread it stands in now. Throws NotFound. */
export async function findPostInThread(db: Db, me: Me, id: number): Promise<PostInThread> {
  const post = await findPost(db, me, id);
  return { post, thread: await findThread(db, me, post.discussion_id) };
}

/** The same, with the thread held until the transaction ends; the post is read once it is held. */
export async function holdPostInThread(tx: Db, me: Me, id: number): Promise<PostInThread> {
  const { discussion_id } = await findPost(tx, me, id);
  const thread = await holdThread(tx, me, discussion_id);
  return { post: await findPost(tx, me, id), thread };
}

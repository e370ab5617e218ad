import { findCommunity } from '#capabilities/communities/index.ts';
import { dropDraft } from '#capabilities/drafts/index.ts';
import { attachFiles } from '#capabilities/files/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { announce } from '#platform/live/live.ts';
import { record } from '#shared/activity/happening.ts';
import { readRichText, type Written } from '#shared/rich-text/read-rich-text.ts';
import { sanitiserVersion } from '#shared/rich-text/sanitise.ts';
import type { Kind } from '../discussion.ts';
import { discussionStarted } from '../happenings.ts';
import { refuse } from '../refusals.ts';
import { followOwn } from './follow-own.ts';
import { namePeople } from './name-people.ts';
import { setTags } from './set-tags.ts';
import { writePost, type Body } from './write-post.ts';

export type Start = Written & { kind: Kind; title: string; tags: string[] };

/** Opens a conversation in a community; `attached` are keys of files that go with it. Throws NotFound, Forbidden with the reason, Invalid. */
export async function startDiscussion(
  db: Db,
  me: Me,
  slug: string,
  start: Start,
  attached: readonly string[] = [],
): Promise<{ id: number; post_id: number }> {
  const { html, text, mentions, files } = readRichText(start);
  return db.transaction(async (tx) => {
    const community = await findCommunity(tx, me, slug);
    refuse(community.posting_barrier);
    const body = { html, text, sanitised: sanitiserVersion };
    const opened = await openThread(tx, { ...start, community_id: community.id, author_id: me.id, body });
    const post = { id: opened.post_id, discussion_id: opened.id, community_id: community.id };
    await setTags(tx, opened.id, start.tags);
    await attachFiles(tx, post.id, [...files, ...attached], me);
    await followOwn(tx, me.id, opened.id);
    await dropDraft(tx, me, `start:${start.kind}:community:${community.id}`);
    await record(
      tx,
      discussionStarted,
      { actor: me.id, community: community.id, discussion: opened.id, post: post.id },
      { kind: start.kind },
    );
    await namePeople(tx, me, post, mentions);
    await announce(tx, { topic: `community:${community.id}`, event: 'news', data: { by: me.id, count: 1 } });
    return opened;
  });
}

type Opening = {
  community_id: number;
  kind: Kind;
  title: string;
  author_id: number | null;
  body: Body;
  /** When it was written, where that is not now. */
  at?: Date;
};

/** The rows of a new thread and its opening post, without telling anybody. */
export async function openThread(tx: Db, opening: Opening): Promise<{ id: number; post_id: number }> {
  const { community_id, kind, title, author_id, body, at } = opening;
  const { id } = await tx.one<{ id: number }>(sql`
    insert into discussions (community_id, kind, title, author_id, created_at, last_post_at)
    select ${community_id}, ${kind}, ${title}, ${author_id}, at, at
    from (select coalesce(${at ?? null}::timestamptz, moment()) as at) given returning id`);
  const post = await writePost(tx, { discussion_id: id, author_id, body, ...(at ? { at } : {}) });
  return { id, post_id: post.id };
}

import { previewLinks } from '#capabilities/link-previews/index.ts';
import type { Ground } from '#platform/ground.ts';
import { sql } from '#platform/database/sql.ts';
import { on, type Happened } from '#shared/activity/happening.ts';
import type { Tables } from '#tables';
import { discussionStarted, postEdited, replyPosted } from './happenings.ts';

/** Once something is written, the pages outside that it links to are looked at, where that is allowed. */
async function previewPost({ db, config }: Ground, { post_id }: Happened<unknown>): Promise<void> {
  if (!config.externalPreviews || post_id === null) return;
  const post = await db.maybe<Pick<Tables['posts'], 'body_html'>>(sql`
    select body_html from posts where id = ${post_id} and deleted_at is null`);
  if (post) await db.transaction((tx) => previewLinks(tx, post.body_html, config.publicUrl));
}

export const reactions = [
  on(discussionStarted, 'preview links', previewPost),
  on(replyPosted, 'preview links', previewPost),
  on(postEdited, 'preview links', previewPost),
];

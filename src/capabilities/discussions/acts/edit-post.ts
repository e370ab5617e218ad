import { dropDraft } from '#capabilities/drafts/index.ts';
import { attachFiles } from '#capabilities/files/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { readRichText, type Written } from '#shared/rich-text/read-rich-text.ts';
import { sanitiserVersion } from '#shared/rich-text/sanitise.ts';
import { markOf, requireUnchanged, type Version } from '#shared/versions/version.ts';
import { mayEdit, writingBarrier } from '../policy.ts';
import { holdPostInThread, type PostInThread } from '../reads/find-post-in-thread.ts';
import { refuse } from '../refusals.ts';
import { keepVersion } from './keep-version.ts';
import { namePeople } from './name-people.ts';
import { unseePost } from './write-post.ts';

type Edit = Written & {
  /** What the post said when they began, as `versionOf` marks it. */
  version?: Version | undefined;
  /** Keys of files that come with it now. */
  attached?: readonly string[];
  /** Keys of files that it no longer carries. */
  without?: readonly string[];
};

export const versionOf = ({ body_html }: { body_html: string }): Version => markOf(body_html);

/** Says it in other words; what was said before stays in the history. */
export async function editPost(
  db: Db,
  me: Me,
  post_id: number,
  { version, attached = [], without = [], ...written }: Edit,
): Promise<PostInThread> {
  const { html, text, mentions, files } = readRichText(written);
  return db.transaction(async (tx) => {
    const found = await holdPostInThread(tx, me, post_id);
    const { post, thread } = found;
    if (post.author_id !== me.id) throw new Forbidden();
    refuse(writingBarrier(thread));
    if (!mayEdit(me, thread, post)) throw new Forbidden();
    if (html !== post.body_html) requireUnchanged(version, versionOf(post));
    await dropDraft(tx, me, `edit:post:${post_id}`);
    const kept = (await besideTheWords(tx, post)).filter((key) => !without.includes(key));
    await attachFiles(tx, post_id, [...files, ...kept, ...attached], me);
    if (html === post.body_html) return found;
    await keepVersion(tx, me, thread, post_id);
    await tx.run(sql`
      update posts set body_html = ${html}, body_text = ${text}, sanitised = ${sanitiserVersion}, edited_at = moment()
      where id = ${post_id}`);
    const newly = await namePeople(
      tx,
      me,
      { id: post_id, discussion_id: thread.id, community_id: thread.community_id },
      mentions,
    );
    await unseePost(tx, newly, post_id);
    return found;
  });
}

/** What the post carries without showing it in its words stays, whatever the words become, until it is taken off. */
async function besideTheWords(tx: Db, post: { id: number; body_html: string }): Promise<string[]> {
  const carried = await tx.many<{ key: string }>(sql`
    select f.key from post_files pf join files f on f.id = pf.file_id where pf.post_id = ${post.id}`);
  return carried.map(({ key }) => key).filter((key) => !post.body_html.includes(`/files/${key}/`));
}

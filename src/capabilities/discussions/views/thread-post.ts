import { attachmentList } from '#capabilities/files/index.ts';
import { cardList, type Card } from '#capabilities/link-previews/index.ts';
import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { renderRichText } from '#shared/rich-text/render-rich-text.ts';
import { badge } from '#ui/badge.ts';
import { actionForm } from '#ui/form.ts';
import { button } from '#ui/button.ts';
import { post } from '#ui/post.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Me } from '#platform/http/me.ts';
import type { Post, Thread } from '../discussion.ts';
import { mayRestore } from '../policy.ts';
import { t } from '../words.ts';
import { authorLine } from './author-line.ts';
import { postActions } from './post-actions.ts';

/** What the posts of one page have in common. */
export type Reading = {
  thread: Thread;
  me: Me;
  now: Date;
  /** The number of the post that the address is about. */
  at: number | null;
  /** What the links of each post lead to. */
  cards: Map<number, Card[]>;
};

/** One post of a thread with what can be done with it, and the replies that belong under it. */
export function threadPost(c: Viewer, reading: Reading, one: Post, replies?: Renderable): Html {
  if (one.deleted_at) return trace(c, reading, one, replies);
  const accepted = one.id === reading.thread.accepted_post_id;
  return post({
    id: `post-${one.number}`,
    author: authorLine(c, one, detail(c, reading, one), one.parent_number !== null),
    ...(accepted ? { marks: badge(t(c, 'post.accepted'), 'good', 'check') } : {}),
    body: html`${one.merged_title !== null && html`<p><strong>${one.merged_title}</strong></p>`}${renderRichText(one.body_html, one.sanitised)}`,
    beside: html`${attachmentList(c, one.attachments, one.body_html)}${cardList(c, reading.cards.get(one.id))}`,
    actions: postActions(c, reading, one),
    ...(replies === undefined ? {} : { replies }),
    state: accepted ? 'accepted' : isNew(reading, one) ? 'unread' : undefined,
    focus: one.number === reading.at,
  });
}

/** Of a conversation in which somebody has nothing unread, nothing is new to them. */
const isNew = ({ thread, me }: Reading, one: Post): boolean =>
  thread.unread > 0 && !one.seen && one.author_id !== me.id;

function detail(c: Viewer, { now, thread }: Reading, one: Post): Html {
  const edited =
    one.edited_at !== null &&
    html` · <a class="quiet-link" href="/posts/${one.id}/history">${t(c, 'post.edited')}</a>`;
  const asker = one.number > 1 && one.author_id !== null && one.author_id === thread.author_id;
  return html`${asker && html`${t(c, thread.kind === 'question' ? 'post.asker' : 'post.starter')} · `}<a
      class="quiet-link"
      href="/posts/${one.id}"
      >${time(c, one.created_at, now)}</a
    >${edited}`;
}

/** A deleted post leaves its place and its replies, not its words. */
function trace(c: Viewer, { me, thread, now, at }: Reading, one: Post, replies?: Renderable): Html {
  const byAuthor = one.deleted_by !== null && one.deleted_by === one.author_id;
  return post({
    id: `post-${one.number}`,
    author: html`<p class="post-trace">
      ${t(c, byAuthor ? 'post.deleted_by_author' : 'post.deleted_by_moderator')} ·
      ${time(c, one.deleted_at!, now)}
    </p>`,
    body: html``,
    ...(mayRestore(me, thread, one, now)
      ? {
          actions: actionForm(
            `/posts/${one.id}/restoration`,
            button(t(c, 'post.restore'), { kind: 'quiet', icon: 'undo-2', small: true }),
          ),
        }
      : {}),
    ...(replies === undefined ? {} : { replies }),
    focus: one.number === at,
  });
}

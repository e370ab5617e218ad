import { attachmentList } from '#capabilities/files/index.ts';
import { cardList, type Card } from '#capabilities/link-previews/index.ts';
import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { kept } from '#platform/html/kept.ts';
import { renderRichText } from '#shared/rich-text/render-rich-text.ts';
import { badge } from '#ui/badge.ts';
import { actionForm } from '#ui/form.ts';
import { button } from '#ui/button.ts';
import { post } from '#ui/post.ts';
import { near, time } from '#ui/time.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Me } from '#platform/http/me.ts';
import type { Rights } from '#capabilities/communities/index.ts';
import type { Post, Thread } from '../discussion.ts';
import { mayRestore } from '../policy.ts';
import { t } from '../words.ts';
import { authorLine } from './author-line.ts';
import { postActions } from './post-actions.ts';

/** All of a thread that decides how its posts look. */
export type Place = Rights &
  Pick<Thread, 'id' | 'kind' | 'author_id' | 'accepted_post_id' | 'unread' | 'locked_at' | 'deleted_at'>;

/** What the posts of one page have in common. */
export type Reading = {
  thread: Place;
  me: Me;
  now: Date;
  /** The number of the post that the address is about. */
  at: number | null;
  /** What the links of each post lead to. */
  cards: Map<number, Card[]>;
};

/** One post of a thread with what can be done with it, and the replies that belong under it. */
export function threadPost(c: Reader, reading: Reading, one: Post, replies?: Renderable): Html {
  if (one.deleted_at) return trace(c, reading, one, replies);
  const alone = replies === undefined && one.attachments.length === 0 && !reading.cards.has(one.id);
  return alone
    ? kept(lookOf(c, reading, one), () => drawn(c, reading, one))
    : drawn(c, reading, one, replies);
}

/** All that decides how a post that carries nothing else looks: the same for most who read it. */
function lookOf(c: Reader, { thread, me, now, at }: Reading, one: Post) {
  return [
    'post', c.locale, c.timeZone, near(c, one.created_at, now), one.number === at, isNew({ thread, me }, one),
    me.id === one.author_id, me.id === thread.author_id, thread.id, thread.kind, thread.author_id, thread.accepted_post_id,
    thread.posting_barrier, thread.may_post, thread.may_moderate, thread.may_own, thread.locked_at === null, thread.deleted_at === null,
    one.id, one.number, one.parent_number, one.author_id, one.author_name, one.author_photo, one.author_known, one.sanitised,
    one.score, JSON.stringify(one.reaction_counts), one.my_reactions.join(), one.my_vote, one.merged_title,
    one.created_at.getTime(), one.edited_at?.getTime(), one.body_html,
  ]; // prettier-ignore
}

function drawn(c: Reader, reading: Reading, one: Post, replies?: Renderable): Html {
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
const isNew = ({ thread, me }: Pick<Reading, 'thread' | 'me'>, one: Post): boolean =>
  thread.unread > 0 && !one.seen && one.author_id !== me.id;

function detail(c: Reader, { now, thread }: Reading, one: Post): Html {
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
function trace(c: Reader, { me, thread, now, at }: Reading, one: Post, replies?: Renderable): Html {
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

import { html, type Html } from '#platform/html/html.ts';
import { linkButton } from '#ui/button.ts';
import { icon } from '#ui/icon.ts';
import { menu, menuAct, menuLink } from '#ui/menu.ts';
import { press } from '#ui/post.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Post } from '../discussion.ts';
import { mayAccept, mayDelete, mayEdit, mayRespond, writingBarrier } from '../policy.ts';
import { t } from '../words.ts';
import { reactionButtons, reactionCounts } from './reactions.ts';
import type { Reading } from './thread-post.ts';

/** What one can do with a post: answer it and respond to it at once, the rest behind a menu. */
export function postActions(c: Reader, reading: Reading, one: Post): Html {
  const { thread } = reading;
  const href = `/discussions/${thread.id}`;
  const writes = writingBarrier(thread) === null;
  return html`${responses(c, reading, one)}${writes && html`${replyLink()}${quoteLink()}`}${accept(c, reading, one)}${more(c, reading, one)}`;

  function replyLink(): Html | false {
    return (
      one.number > 1 &&
      linkButton(
        t(c, 'post.reply'),
        `${href}?to=${one.id}#reply`,
        { kind: 'quiet', icon: 'reply', small: true },
        { 'data-reply-to': one.id, 'data-name': one.author_name },
      )
    );
  }
  function quoteLink(): Html {
    return linkButton(
      t(c, 'post.quote'),
      `${href}?quote=${one.id}#reply`,
      { kind: 'quiet', icon: 'quote', small: true },
      { 'data-quote': one.id },
    );
  }
}

/** The vote on an answer and the reactions, with an id of their own, as a press changes only them. */
export function responses(c: Reader, { thread, me }: Pick<Reading, 'thread' | 'me'>, one: Post): Html {
  const may = mayRespond(thread);
  const vote = thread.kind === 'question' && one.number > 1 && one.parent_number === null;
  return html`<span class="responses" id="responses-${one.id}"
    >${vote && (may && one.author_id !== me.id ? voteButton(c, one) : voteCount(c, one))}${may ? reactionButtons(c, one) : reactionCounts(c, one)}</span
  >`;
}

function voteButton(c: Reader, one: Post): Html {
  return press({
    label: t(c, one.my_vote ? 'vote.take_back' : 'vote.give'),
    id: `vote-${one.id}`,
    action: `/posts/${one.id}/vote`,
    pressed: one.my_vote,
    mark: icon('thumbs-up'),
    count: one.score,
    fields: { wanted: one.my_vote ? 'no' : 'yes' },
  });
}

function voteCount(c: Reader, { score }: Post): Html {
  return html`<span class="press press-still"
    ><span class="press-mark">${icon('thumbs-up')}</span><span class="press-count">${score}</span
    ><span class="visually-hidden">${t(c, 'vote.count', { count: score })}</span></span
  >`;
}

function accept(c: Reader, { thread, me }: Reading, one: Post): Html | false {
  if (one.number === 1 || one.parent_number !== null || !mayAccept(me, thread)) return false;
  const accepted = thread.accepted_post_id === one.id;
  return press({
    id: `accept-${one.id}`,
    label: t(c, accepted ? 'accept.take_back' : 'accept.give'),
    action: `/discussions/${thread.id}/accepted-answer`,
    pressed: accepted,
    mark: html`${icon('check')}<span class="press-word">${t(c, 'accept.word')}</span>`,
    fields: { post_id: one.id, wanted: accepted ? 'no' : 'yes' },
  });
}

/** Its address alone needs no menu: the time of the post leads there. */
function more(c: Reader, { thread, me }: Reading, one: Post): Html | false {
  const edits = mayEdit(me, thread, one);
  const deletes = mayDelete(me, thread, one);
  if (!edits && !deletes && one.edited_at === null) return false;
  return menu({ label: t(c, 'post.more'), icon: 'ellipsis', wordless: true }, [
    menuLink(t(c, 'post.address'), `/posts/${one.id}`, 'link'),
    edits && menuLink(t(c, 'post.edit'), `/posts/${one.id}/edit`, 'pencil'),
    one.edited_at !== null && menuLink(t(c, 'post.history'), `/posts/${one.id}/history`, 'history'),
    deletes &&
      menuAct({
        label: t(c, 'post.delete'),
        action: `/posts/${one.id}/deletion`,
        icon: 'trash-2',
        danger: true,
      }),
  ]);
}

import { html, type Html } from '#platform/html/html.ts';
import { linkButton } from '#ui/button.ts';
import { icon } from '#ui/icon.ts';
import { menu, menuAct, menuLink } from '#ui/menu.ts';
import { press } from '#ui/post.ts';
import type { Viewer } from '#ui/viewer.ts';
import { reactions, type Emoji, type Post } from '../discussion.ts';
import { mayAccept, mayDelete, mayEdit, mayRespond, writingBarrier } from '../policy.ts';
import { t } from '../words.ts';
import type { Reading } from './thread-post.ts';

/** What one can do with a post: answer it and respond to it at once, the rest behind a menu. */
export function postActions(c: Viewer, reading: Reading, one: Post): Html {
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
export function responses(c: Viewer, { thread, me }: Pick<Reading, 'thread' | 'me'>, one: Post): Html {
  const may = mayRespond(thread);
  const vote = thread.kind === 'question' && one.number > 1 && one.parent_number === null;
  return html`<span class="responses" id="responses-${one.id}"
    >${vote && (may && one.author_id !== me.id ? voteButton(c, one) : voteCount(c, one))}${may ? reactionButtons(c, one) : reactionCounts(c, one)}</span
  >`;
}

function voteButton(c: Viewer, one: Post): Html {
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

function voteCount(c: Viewer, { score }: Post): Html {
  return html`<span class="press press-still"
    ><span class="press-mark">${icon('thumbs-up')}</span><span class="press-count">${score}</span
    ><span class="visually-hidden">${t(c, 'vote.count', { count: score })}</span></span
  >`;
}

/** Those that were given stand in the open, the others behind one press. */
function reactionButtons(c: Viewer, one: Post): Html {
  const given = reactions.filter((emoji) => (one.reaction_counts[emoji] ?? 0) > 0);
  const others = reactions.filter((emoji) => !given.includes(emoji));
  return html`${given.map((emoji) => reactionButton(c, one, emoji))}${
    others.length > 0 &&
    html`<details class="menu reactions" name="menu">
      <summary class="press" title="${t(c, 'reaction.add')}">
        ${icon('smile')}<span class="visually-hidden">${t(c, 'reaction.add')}</span>
      </summary>
      <div class="menu-items reaction-choice">${others.map((emoji) => reactionButton(c, one, emoji))}</div>
    </details>`
  }`;
}

function reactionButton(c: Viewer, one: Post, emoji: Emoji): Html {
  const mine = one.my_reactions.includes(emoji);
  const count = one.reaction_counts[emoji] ?? 0;
  return press({
    label: reactionWord(c, emoji),
    id: `react-${one.id}-${reactions.indexOf(emoji)}`,
    action: `/posts/${one.id}/reactions`,
    pressed: mine,
    mark: emoji,
    ...(count > 0 ? { count } : {}),
    fields: { emoji, wanted: mine ? 'no' : 'yes' },
  });
}

function reactionCounts(c: Viewer, one: Post): Html {
  return html`${Object.entries(one.reaction_counts).map(
    ([emoji, count]) =>
      html`<span class="press press-still" title="${reactionWord(c, emoji as Emoji)}"
        ><span class="press-mark">${emoji}</span> <span class="press-count">${count}</span></span
      >`,
  )}`;
}

const reactionKeys = {
  '👍': 'reaction.agree',
  '❤️': 'reaction.heart',
  '🎉': 'reaction.celebrate',
  '💡': 'reaction.insight',
  '🙏': 'reaction.thanks',
  '😄': 'reaction.smile',
} as const satisfies Record<Emoji, string>;

const reactionWord = (c: Viewer, emoji: Emoji): string => t(c, reactionKeys[emoji]);

function accept(c: Viewer, { thread, me }: Reading, one: Post): Html | false {
  if (one.number === 1 || one.parent_number !== null || !mayAccept(me, thread)) return false;
  const accepted = thread.accepted_post_id === one.id;
  return press({
    label: t(c, accepted ? 'accept.take_back' : 'accept.give'),
    action: `/discussions/${thread.id}/accepted-answer`,
    pressed: accepted,
    mark: html`${icon('check')}<span class="press-word">${t(c, 'accept.word')}</span>`,
    fields: { post_id: one.id, wanted: accepted ? 'no' : 'yes' },
  });
}

function more(c: Viewer, { thread, me }: Reading, one: Post): Html {
  return menu({ label: t(c, 'post.more'), icon: 'ellipsis', wordless: true }, [
    menuLink(t(c, 'post.address'), `/posts/${one.id}`, 'link'),
    mayEdit(me, thread, one) && menuLink(t(c, 'post.edit'), `/posts/${one.id}/edit`, 'pencil'),
    one.edited_at !== null && menuLink(t(c, 'post.history'), `/posts/${one.id}/history`, 'history'),
    mayDelete(me, thread, one) &&
      menuAct({
        label: t(c, 'post.delete'),
        action: `/posts/${one.id}/deletion`,
        icon: 'trash-2',
        danger: true,
      }),
  ]);
}

import { html, type Html } from '#platform/html/html.ts';
import { kept } from '#platform/html/kept.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { icon } from '#ui/icon.ts';
import { page } from '#ui/layout.ts';
import { press } from '#ui/post.ts';
import { pageHeader } from '#ui/section.ts';
import type { Reader, Viewer } from '#ui/viewer.ts';
import { reactions, type Emoji, type Post, type Thread } from '../discussion.ts';
import { t } from '../words.ts';

type Reacted = Pick<Post, 'id' | 'my_reactions' | 'reaction_counts'>;

/** Those that were given stand in the open; the way to the others is one press. */
export function reactionButtons(c: Reader, one: Post): Html {
  const given = reactions.filter((emoji) => (one.reaction_counts[emoji] ?? 0) > 0);
  return html`${given.map((emoji) => reactionButton(c, one, emoji))}${given.length < reactions.length && wayToOthers(c, one)}`;
}

function wayToOthers(c: Reader, { id }: Post): Html {
  const label = t(c, 'reaction.add');
  return html`<a class="press" href="/posts/${id}/reactions" title="${label}" data-reactions="${id}" data-turbo-prefetch="false">${icon('smile')}<span class="visually-hidden">${label}</span></a>`;
} // prettier-ignore

export function reactionCounts(c: Reader, one: Post): Html {
  return html`${Object.entries(one.reaction_counts).map(
    ([emoji, count]) =>
      html`<span class="press press-still" title="${reactionWord(c, emoji as Emoji)}"
        ><span class="press-mark">${emoji}</span> <span class="press-count">${count}</span></span
      >`,
  )}`;
}

/** The choice stands in a page once, whatever the number of posts; the post that asks for it gets a copy. */
export function reactionChoice({ locale, timeZone }: Reader): Html {
  return kept(['reaction choice', locale, timeZone], () => drawChoice({ locale, timeZone }));
}

function drawChoice(c: Reader): Html {
  return html`<template id="reaction-choice"
    ><details class="menu reactions" name="menu">
      <summary class="press" title="${t(c, 'reaction.add')}">
        ${icon('smile')}<span class="visually-hidden">${t(c, 'reaction.add')}</span>
      </summary>
      <div class="menu-items reaction-choice">
        ${allOf(c, { id: 0, my_reactions: [], reaction_counts: {} })}
      </div>
    </details></template
  >`;
}

/** The same choice as a page of its own, for browsers without script. */
export function reactionsPage(c: Viewer, thread: Thread, one: Post): Html {
  const title = t(c, 'reaction.add');
  return page(c, {
    title,
    current: 'communities',
    main: html`${pageHeader({
        above: breadcrumb(c, [
          { label: thread.community_name, href: `/communities/${thread.slug}` },
          { label: thread.title, href: `/discussions/${thread.id}?at=${one.number}#post-${one.number}` },
        ]),
        title,
      })}
      <div class="row">${allOf(c, one)}</div>`,
  });
}

const allOf = (c: Reader, one: Reacted): Html[] => reactions.map((emoji) => reactionButton(c, one, emoji));

function reactionButton(c: Reader, one: Reacted, emoji: Emoji): Html {
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

const reactionKeys = {
  '👍': 'reaction.agree',
  '❤️': 'reaction.heart',
  '🎉': 'reaction.celebrate',
  '💡': 'reaction.insight',
  '🙏': 'reaction.thanks',
  '😄': 'reaction.smile',
} as const satisfies Record<Emoji, string>;

const reactionWord = (c: Reader, emoji: Emoji): string => t(c, reactionKeys[emoji]);

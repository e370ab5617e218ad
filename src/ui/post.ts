import { attributes, html, type Html, type Renderable } from '#platform/html/html.ts';
import { prose } from '#ui/section.ts';

export type Post = {
  /** Address within the page, `reply-17`. */
  id: string;
  author: Html;
  body: Html;
  /** What it carries: files, what its links lead to. */
  beside?: Renderable;
  /** Reactions, reply, the menu. */
  actions?: Renderable;
  /** Marks above the words: accepted answer, pinned. */
  marks?: Renderable;
  /** Replies to this one, each a post. */
  replies?: Renderable;
  state?: 'unread' | 'accepted' | undefined;
  /** Takes the focus when the page comes up: the post that a link was about. */
  focus?: boolean;
};

/** One voice in a conversation. */
export function post({ id, author, body, beside, actions, marks, replies, state, focus }: Post): Html {
  return html`<article${attributes({ class: state === undefined ? 'post' : `post post-${state}`, id, tabindex: focus === true ? '-1' : null, autofocus: focus === true })}>
    <header class="post-head">${author}${marks !== undefined && html`<div class="post-marks">${marks}</div>`}</header>
    ${prose(body)}${beside !== undefined && html`<div class="post-beside">${beside}</div>`}${actions !== undefined && html`<footer class="post-actions">${actions}</footer>`}
    ${replies !== undefined && html`<div class="post-replies">${replies}</div>`}
  </article>`;
}

type Pressable = {
  label: string;
  /** The address for the state it is in: the one that sets it, or the one that takes it back. */
  action: string;
  pressed: boolean;
  mark: Renderable;
  count?: number | undefined;
  fields?: Readonly<Record<string, string | number>>;
  /** Keeps the focus on the button when a part of the page around it is replaced. */
  id?: string;
};

/** A vote, a reaction, "I have this question too": shows its effect at once and takes it back if refused. */
export function press({ label, action, pressed, mark, count, fields = {}, id }: Pressable): Html {
  return html`<press-button
    ><form method="post" action="${action}">
      ${Object.entries(fields).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}<button${attributes({ class: 'press', type: 'submit', id, 'aria-pressed': String(pressed), title: label })}>
        <span class="press-mark">${mark}</span
        ><span class="visually-hidden">${label}</span
        >${count !== undefined && html` <span class="press-count">${count}</span>`}
      </button>
    </form></press-button
  >`;
}

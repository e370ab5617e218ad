import { attributes, html, Html, type Renderable } from '#platform/html/html.ts';

export type Entry = {
  title: Renderable;
  href: string;
  /** What stands before the words: an avatar, a mark, a number of votes. */
  lead?: Renderable;
  /** Who, where, why it is shown. */
  detail?: Renderable;
  /** The first words of it, cut after two lines. */
  excerpt?: Renderable;
  /** When, and small counts, at the end of the line. */
  trail?: Renderable;
  unread?: boolean;
};

/** The list that most pages are made of; `label` says what it lists. Entries may be drawn already. */
export function list(label: string, entries: readonly (Entry | Html)[], id?: string): Html {
  return html`<ul${attributes({ class: 'list', id, 'aria-label': label })}>${entries.map((entry) => (entry instanceof Html ? entry : listEntry(entry)))}</ul>`;
}

export function listEntry(entry: Entry): Html {
  return html`<li class="entry${entry.unread === true ? ' entry-unread' : ''}">
    ${entry.lead !== undefined && html`<div class="entry-lead">${entry.lead}</div>`}
    <div class="entry-words">
      <p class="entry-title"><a href="${entry.href}">${entry.title}</a></p>
      ${
        entry.detail !== undefined && html`<div class="entry-detail">${entry.detail}</div>`
      }${entry.excerpt != null && html`<p class="entry-excerpt">${entry.excerpt}</p>`}
    </div>
    ${entry.trail !== undefined && html`<div class="entry-trail">${entry.trail}</div>`}
  </li>`;
}

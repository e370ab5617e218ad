import { html, type Html } from '#platform/html/html.ts';

/** A topic; a link where its page exists. */
export function tag(name: string, href?: string): Html {
  return href === undefined
    ? html`<span class="tag">${name}</span>`
    : html`<a class="tag" href="${href}">${name}</a>`;
}

export function tagList(label: string, tags: readonly { name: string; href?: string }[]): Html | null {
  if (tags.length === 0) return null;
  return html`<ul class="tag-list" aria-label="${label}">
    ${tags.map(({ name, href }) => html`<li>${tag(name, href)}</li>`)}
  </ul>`;
}

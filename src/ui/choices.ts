import { attributes, html, type Html } from '#platform/html/html.ts';

export type Choice = { label: string; href: string; current: boolean };

/** A few views of the same list, quieter than tabs: for what stands below them or beside a heading. */
export function choices(label: string, items: readonly Choice[]): Html {
  return html`<nav class="list-views" aria-label="${label}">
    ${items.map(({ label: word, href, current }) => html`<a${attributes({ href, 'aria-current': current && 'true' })}>${word}</a>`)}
  </nav>`;
}

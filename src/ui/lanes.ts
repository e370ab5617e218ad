import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { icon, type IconName } from '#ui/icon.ts';

export type Lane = {
  title: Renderable;
  icon?: IconName;
  /** What belongs here, in a line. */
  lead?: Renderable;
  content: Renderable;
};

/** A few lists of equal standing beside each other, one under the other where there is no room. */
export function lanes(items: readonly Lane[]): Html {
  return html`<div class="lanes">
    ${items.map(
      ({ title, icon: drawing, lead, content }) =>
        html`<section class="lane">
          <h3>${drawing && icon(drawing)}${title}</h3>
          ${lead != null && html`<p class="hint">${lead}</p>`}${content}
        </section>`,
    )}
  </div>`;
}

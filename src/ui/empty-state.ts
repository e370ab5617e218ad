import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { icon, type IconName } from '#ui/icon.ts';

/** What this place is for, and the first step that can be taken here. */
export function emptyState(options: {
  icon: IconName;
  title: string;
  text: string;
  action?: Renderable;
}): Html {
  return html`<div class="empty-state">
    ${icon(options.icon)}
    <p class="empty-title">${options.title}</p>
    <p>${options.text}</p>
    ${options.action}
  </div>`;
}

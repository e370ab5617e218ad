import { attributes, html, type Html, type Renderable } from '#platform/html/html.ts';
import { icon } from '#ui/icon.ts';

/** What few need at once, behind a line that says what it is; opens without script. */
export function fold(label: Renderable, content: Renderable, open = false): Html {
  return html`<details${attributes({ class: 'fold', open })}>
    <summary>${icon('chevron-right')}${label}</summary>
    <div class="fold-content">${content}</div>
  </details>`;
}

import { html, type Renderable } from '#platform/html/html.ts';
import { marks } from '../find.ts';

/** The text with the words that fit marked. */
export function highlight(text: string): Renderable {
  return text.split(marks.start).map((part, i) => {
    if (i === 0) return part;
    const [fits = '', rest = ''] = part.split(marks.end);
    return html`<mark>${fits}</mark>${rest}`;
  });
}

import { html, type Html } from '#platform/html/html.ts';

/** Plain text as people type it: an empty line makes a paragraph, a hyphen at the beginning a list. */
export function plainText(text: string): Html {
  const blocks = text
    .trim()
    .split(/\r?\n\s*\r?\n/)
    .filter(Boolean);
  return html`<div class="prose">${blocks.map(block)}</div>`;
}

function block(text: string): Html {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const parts: Html[] = [];
  let items: string[] = [];
  let words: string[] = [];
  const flush = () => {
    if (items.length > 0)
      parts.push(
        html`<ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`,
      );
    if (words.length > 0)
      parts.push(html`<p>${words.map((line, i) => html`${i > 0 && html`<br />`}${line}`)}</p>`);
    items = [];
    words = [];
  };
  for (const line of lines) {
    const item = /^[-*•]\s+(.*)$/.exec(line)?.[1];
    if (item === undefined ? items.length > 0 : words.length > 0) flush();
    if (item === undefined) words.push(line);
    else items.push(item);
  }
  flush();
  return html`${parts}`;
}

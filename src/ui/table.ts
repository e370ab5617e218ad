import { attributes, html, type Html, type Renderable } from '#platform/html/html.ts';

export type Column = { label: string; numeric?: boolean };

/** Rows that people compare. It scrolls by itself where it is wider than the page. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Renderable[])[],
): Html {
  return html`<section class="table-frame" aria-label="${caption}" tabindex="0">
    <table class="table">
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th${attributes({ scope: 'col', class: numeric(column) })}>${column.label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell, i) => html`<td${attributes({ class: numeric(columns[i]) })}>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function numeric(column: Column | undefined): string | null {
  return column?.numeric === true ? 'numeric' : null;
}

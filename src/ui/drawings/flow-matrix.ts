import { html, type Html } from '#platform/html/html.ts';

/** A number, or why there is none: in a sign for the cell and in words for whoever does not see it. */
export type FlowCell = { value: number } | { sign: string; words: string };

type FlowMatrix = {
  caption: string;
  groups: readonly string[];
  /** A row for each group: to whom it goes, in the order of the groups. */
  cells: readonly (readonly FlowCell[])[];
  /** The sums of rows, of columns, and of all; none where they would say next to nothing. */
  sums?: { rows: readonly FlowCell[]; columns: readonly FlowCell[]; total: FlowCell };
  words: { from: string; sum: string };
};

const shades = 5;

/** Who gives to whom as a table of shades with the numbers in it; columns bear the numbers of their rows. */
export function flowMatrix({ caption, groups, cells, sums, words }: FlowMatrix): Html {
  const most = Math.max(1, ...cells.flat().map((cell) => ('value' in cell ? cell.value : 0)));
  const header = groups.map(
    (name, i) =>
      html`<th scope="col">
        <span aria-hidden="true" title="${name}">${i + 1}</span><span class="visually-hidden">${name}</span>
      </th>`,
  );
  return html`<section class="table-frame" aria-label="${caption}" tabindex="0">
    <table class="table flow-matrix">
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.from}</th>
          ${header} ${sums && html`<th scope="col">${words.sum}</th>`}
        </tr>
      </thead>
      <tbody>
        ${cells.map(
          (row, i) =>
            html`<tr>
              <th scope="row"><span class="flow-number" aria-hidden="true">${i + 1}</span>${groups[i]}</th>
              ${row.map((cell, j) => drawCell(cell, i === j ? 'flow-own' : '', most))}${sums && drawCell(sums.rows[i]!, 'flow-sum', null)}
            </tr>`,
        )}
        ${
          sums &&
          html`<tr>
            <th scope="row">${words.sum}</th>
            ${sums.columns.map((cell) => drawCell(cell, 'flow-sum', null))}${drawCell(sums.total, 'flow-sum', null)}
          </tr>`
        }
      </tbody>
    </table>
  </section>`;
}

function drawCell(cell: FlowCell, look: string, most: number | null): Html {
  if (!('value' in cell))
    return html`<td class="flow-cell ${look}">
      <span class="flow-none" aria-hidden="true">${cell.sign}</span
      ><span class="visually-hidden">${cell.words}</span>
    </td>`;
  const shade = most === null ? '' : `flow-shade-${Math.max(1, Math.ceil((shades * cell.value) / most))}`;
  return html`<td class="flow-cell ${look} ${shade}">${cell.value}</td>`;
}

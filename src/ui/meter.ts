import { html, type Html } from '#platform/html/html.ts';

/** A share of a whole as a bar with its words. `value` and `max` in the same unit. */
export function meter(label: string, value: number, max: number, words: string): Html {
  return html`<div class="meter">
    <span class="meter-label">${label}</span><span class="meter-words">${words}</span>${bar(value, max)}
  </div>`;
}

/** Several amounts to compare, the longest as wide as there is room. */
export function bars(
  caption: string,
  rows: readonly { label: string; value: number; words: string }[],
): Html {
  const most = Math.max(1, ...rows.map((row) => row.value));
  return html`<table class="bars">
    <caption>
      ${caption}
    </caption>
    <tbody>
      ${rows.map(
        ({ label, value, words }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td class="bars-line">${bar(value, most)}</td>
            <td class="numeric">${words}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function bar(value: number, max: number): Html {
  const share = max > 0 ? Math.max(0, Math.min(1, value / max)) : 0;
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="bar-whole" width="100" height="6" />
    <rect class="bar-part" width="${(share * 100).toFixed(1)}" height="6" />
  </svg>`;
}

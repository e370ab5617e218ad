import { html, type Html } from '#platform/html/html.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { agenda, isRound, minutesOf } from '../declaration/agenda.ts';
import { inWords } from '../declaration/text.ts';
import type { Draft } from '../draft.ts';
import { t } from '../words.ts';
import { minutesInWords, spanBar } from './format-words.ts';

/** How the agenda of a session divides its time, once every stretch has what it needs. */
export function previewOf(c: Viewer, step: Draft, people: number): Html | false {
  const read = agenda.safeParse(step['agenda']);
  if (!read.success) return false;
  const total = minutesOf(read.data, people, 1);
  let from = 0;
  const rows = read.data.map((entry) => {
    const length = minutesOf([entry], people, 1);
    const row = html`<li>
      <p class="agenda-name">
        ${inWords(entry.name, c)}${isRound(entry) && html` <span class="agenda-facts">(${entry.items.map((item) => inWords(item.name, c)).join(', ')})</span>`}
      </p>
      <p class="numeric">${minutesInWords(c, length)}</p>
      ${spanBar({ from, length, total })}
    </li>`;
    from += length;
    return row;
  });
  return section(
    t(c, 'editor.how_time_goes'),
    html`<ol class="time-preview">
      ${rows}
    </ol>`,
  );
}

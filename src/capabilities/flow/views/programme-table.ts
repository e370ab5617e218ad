import { html, type Html } from '#platform/html/html.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { ProgrammeCourse, When } from '../find-programmes.ts';
import { t } from '../words.ts';
import { numberWords, peopleWords, quarterName, shareWords } from './flow-words.ts';

const whenWords = {
  before: 'when.before',
  beginning: 'when.beginning',
  after: 'when.after',
} as const satisfies Record<When, string>;

/** What changed for those who take part in a programme, from the quarter before it to those after. */
export function programmeTable(c: Viewer, programmes: readonly ProgrammeCourse[]): Html {
  if (programmes.length === 0) return html``;
  const columns = [
    { label: t(c, 'programme') },
    { label: t(c, 'programme.quarter') },
    { label: t(c, 'programme.people') },
    { label: t(c, 'programme.across'), numeric: true },
    { label: t(c, 'crossing'), numeric: true },
  ];
  const rows = programmes.flatMap(({ name, quarters }) =>
    quarters.map(({ quarter, when, shown }, i) => [
      i === 0 ? html`<strong>${name}</strong>` : '',
      `${quarterName(c, quarter)}, ${t(c, whenWords[when])}`,
      peopleWords(c, shown.people),
      numberWords(c, shown.across),
      shareWords(c, shown.crossing),
    ]),
  );
  return section(
    t(c, 'programmes'),
    html`<p class="section-lead">${t(c, 'programmes.lead')}</p>
      ${table(t(c, 'programmes'), columns, rows)}`,
  );
}

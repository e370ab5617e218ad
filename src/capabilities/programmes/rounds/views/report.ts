import { html, type Html } from '#platform/html/html.ts';
import { bars } from '#ui/meter.ts';
import { table } from '#ui/table.ts';
import type { Reader } from '#ui/viewer.ts';
import type { RoundReport } from '../proposal.ts';
import { t } from '../words.ts';
import { percent } from './words-of-group.ts';

const attributes = {
  department: 'report.department',
  location: 'report.location',
  level: 'report.level',
} as const;

/** How good a proposal is as a whole: a sentence, a small drawing, and the numbers as a table. */
export function reportOf(c: Reader, report: RoundReport): Html {
  const { placed, waiting, groups, scores, sizes } = report;
  const sentence = t(c, 'report.sentence', { placed, waiting, groups });
  const good = t(c, 'report.scores', { worst: percent(scores.worst), mean: percent(scores.mean) });
  const drawing = bars(
    t(c, 'report.sizes'),
    Object.entries(sizes).map(([size, count]) => ({
      label: t(c, 'report.size', { size: Number(size) }),
      value: count,
      words: t(c, 'report.groups', { count }),
    })),
  );
  return html`<div class="stack">
    <div>
      <p>${sentence} ${groups > 0 && good}</p>
      <ul class="reasons">
        ${notes(c, report).map((text) => html`<li class="reason-against">${text}</li>`)}
      </ul>
    </div>
    ${groups > 0 && drawing}${mixTable(c, report)}
  </div>`;
}

function notes(c: Reader, { circles, roulette }: RoundReport): string[] {
  const said = [
    [circles?.brokenSoft.withoutFacilitator, 'report.without_leader'],
    [circles?.brokenSoft.thin, 'report.thin'],
    [circles?.brokenSoft.metBefore, 'report.met_before'],
    [circles?.brokenSoft.timeZonesWide, 'report.clocks_apart'],
    [roulette?.repeats, 'report.repeats'],
    [roulette?.inLine, 'report.in_line'],
  ] as const;
  return said.flatMap(([count, key]) => (count ? [t(c, key, { count })] : []));
}

function mixTable(c: Reader, { circles }: RoundReport): Html | false {
  const mixed = Object.entries(circles?.perAttribute ?? {});
  if (mixed.length === 0) return false;
  return table(
    t(c, 'report.mix'),
    [
      { label: t(c, 'report.mixed_by') },
      { label: t(c, 'report.worst_group'), numeric: true },
      { label: t(c, 'report.on_average'), numeric: true },
    ],
    mixed.map(([name, { worst, mean }]) => [
      t(c, attributes[name as keyof typeof attributes]),
      `${percent(worst)} %`,
      `${percent(mean)} %`,
    ]),
  );
}

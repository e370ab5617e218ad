import { programmeFrame, type Programme } from '#capabilities/programmes/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { isShown, type Figure } from '#shared/aggregates/figure.ts';
import { radar } from '#ui/drawings/radar.ts';
import { emptyState } from '#ui/empty-state.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import type { Viewer } from '#ui/viewer.ts';
import { axisKeys, type AxisKey } from '../measures/axes.ts';
import type { Outcome } from '../outcomes/before-and-after.ts';
import { t } from '../words.ts';
import { asDifference, asTenths, axisMeaning, axisName } from './axis-words.ts';

const valueOf = (figure: Figure | undefined): number | null =>
  figure && isShown(figure) ? figure.value : null;

/** For organisers: how wide the networks of those who agreed were before the programme, and are after it. */
export function outcomePage(c: Viewer, programme: Programme, { before, after }: Outcome): Html {
  const nothing = axisKeys.every((key) => valueOf(after[key]) === null);
  const main = html`<p class="section-lead">${t(c, 'outcome.lead')}</p>
    ${
      nothing
        ? emptyState({ icon: 'share-2', title: t(c, 'together.too_few'), text: t(c, 'outcome.too_few') })
        : section(
            t(c, 'outcome.title'),
            html`<div class="beside-table">
              ${web(c, programme, before, after)}${figures(c, before, after)}
            </div>`,
          )
    }
    <p class="hint">${t(c, 'outcome.guard')}</p>`;
  return programmeFrame(c, programme, {
    current: 'progress',
    title: t(c, 'outcome.title'),
    main,
    wide: true,
  });
}

function web(c: Viewer, { id }: Programme, before: Outcome['before'], after: Outcome['after']): Html {
  return radar({
    id: `outcome-${id}`,
    title: t(c, 'outcome.title'),
    description: t(c, 'together.radar_about'),
    spokes: axisKeys.map((key) => ({
      label: axisName(c, key),
      values: [valueOf(after[key]), valueOf(before[key])],
    })),
    series: [t(c, 'outcome.after'), t(c, 'outcome.before')],
  });
}

function figures(c: Viewer, before: Outcome['before'], after: Outcome['after']): Html {
  const cells = (key: AxisKey) => [
    html`<strong>${axisName(c, key)}</strong>
      <p class="hint">${axisMeaning(c, key)}</p>`,
    asTenths(c, before[key]),
    asTenths(c, after[key]),
    asDifference(c, valueOf(after[key]), valueOf(before[key])),
  ];
  return table(
    t(c, 'outcome.title'),
    [
      { label: t(c, 'result.axis') },
      { label: t(c, 'outcome.before'), numeric: true },
      { label: t(c, 'outcome.after'), numeric: true },
      { label: t(c, 'result.change'), numeric: true },
    ],
    axisKeys.map(cells),
  );
}

import { html, type Html } from '#platform/html/html.ts';
import { isShown, type Figure } from '#shared/aggregates/figure.ts';
import { rangeOf } from '#shared/aggregates/coarse.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { radar } from '#ui/drawings/radar.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm, errorSummary } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { axisKeys, type Axes } from '../measures/axes.ts';
import type { Shown } from '../together/aggregate.ts';
import type { SharedCheck } from '../together/find-shared.ts';
import { t } from '../words.ts';
import { asTenths, axisMeaning, axisName } from './axis-words.ts';

export type SharedView = {
  shared: SharedCheck;
  /** What may be shown now that it is closed. */
  shown: Shown;
  /** How many count now; told as a range. */
  parts: number;
  /** My own axes, which nobody else sees. */
  own: Axes | null;
  errors: Record<string, string>;
};

export const sharedTitle = (c: Viewer, { community }: Pick<SharedCheck, 'community'>): string =>
  community ? t(c, 'together.title', { name: community.name }) : t(c, 'together.everybody');

/** A check that many make together: my part in it while it is open, what all may see once it is closed. */
export function sharedPage(c: Viewer, view: SharedView): Html {
  const { shared, errors } = view;
  return growthFrame(c, {
    current: 'network',
    wide: shared.state === 'closed',
    title: sharedTitle(c, shared),
    above: breadcrumb(c, [{ label: t(c, 'home.title'), href: '/network' }]),
    lead: shared.community ? t(c, 'together.lead') : t(c, 'together.everybody_lead'),
    main: html`${errors['form'] !== undefined && errorSummary(c, { form: errors['form'] })}
    ${shared.state === 'open' ? whileOpen(c, view) : result(c, view)}`,
  });
}

function whileOpen(c: Viewer, { shared, parts, own }: SharedView): Html {
  const base = `/network/together/${shared.id}`;
  const { from, to } = rangeOf(parts);
  return html`<div class="stack">
    ${notice('neutral', html`<p>${t(c, 'together.until')} ${dayOf(c, shared.closes_on)}. ${to === null ? t(c, 'together.many') : t(c, 'together.between', { from, to })}</p>`)}
    ${
      shared.my_check !== null
        ? html`<p>${t(c, 'together.counted')}</p>
            <div class="row">
              ${actionForm(`${base}/part`, button(t(c, 'together.count_newest')))}${actionForm(`${base}/part/removal`, button(t(c, 'together.take_out'), { kind: 'quiet' }))}
            </div>`
        : own
          ? html`<p>${t(c, 'together.ready')}</p>
              ${actionForm(`${base}/part`, button(t(c, 'together.count'), { kind: 'primary' }))}`
          : html`<p>${t(c, 'together.no_check')}</p>
              ${linkButton(t(c, 'together.to_check'), '/network', { kind: 'primary' })}`
    }
    <p class="hint">${t(c, 'together.guard')}</p>
    ${shared.may_lead && actionForm(`${base}/closing`, button(t(c, 'together.close'), { kind: 'quiet' }))}
  </div>`;
}

function result(c: Viewer, { shared, shown, own }: SharedView): Html {
  const values = (figure: Figure | undefined) => (figure && isShown(figure) ? figure.value : null);
  if (axisKeys.every((key) => values(shown[key]) === null))
    return emptyState({
      icon: 'users',
      title: t(c, 'together.too_few'),
      text: t(c, 'together.too_few_text'),
    });
  const columns = [
    { label: t(c, 'result.axis') },
    { label: t(c, 'together.all'), numeric: true },
    ...(own ? [{ label: t(c, 'together.mine'), numeric: true }] : []),
  ];
  const rows = axisKeys.map((key) => [
    html`<strong>${axisName(c, key)}</strong>
      <p class="hint">${axisMeaning(c, key)}</p>`,
    asTenths(c, shown[key]),
    ...(own ? [own[key] === null ? t(c, 'value.unknown') : t(c, 'value.of', { value: own[key] })] : []),
  ]);
  const web = radar({
    id: `shared-${shared.id}`,
    title: sharedTitle(c, shared),
    description: t(c, 'together.radar_about'),
    spokes: axisKeys.map((key) => ({
      label: axisName(c, key),
      values: own ? [values(shown[key]), own[key]] : [values(shown[key])],
    })),
    series: own ? [t(c, 'together.all'), t(c, 'together.mine_alone')] : [t(c, 'together.all')],
  });
  const mayLeave = shared.community !== null && shared.my_check !== null;
  return html`${section(t(c, 'together.came_out'), html`<div class="beside-table">${web}${table(t(c, 'together.came_out'), columns, rows)}</div>`)}
    <div class="stack">
      <p class="hint">${t(c, 'together.guard')}</p>
      ${mayLeave && actionForm(`/network/together/${shared.id}/part/removal`, button(t(c, 'together.take_out'), { kind: 'quiet' }))}
    </div>`;
}

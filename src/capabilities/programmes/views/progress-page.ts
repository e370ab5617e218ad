import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { meter } from '#ui/meter.ts';
import { notice } from '#ui/notice.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Programme } from '../programme.ts';
import type { GroupProgress, ProgressPage, Totals } from '../progress/find-progress.ts';
import { t } from '../words.ts';
import { programmeFrame } from './programme-frame.ts';

type Shown = { programme: Programme; groups: ProgressPage; totals: Totals };

/** For organisers: that groups meet and get on, never what they say. */
export function progressPage(c: Viewer, { programme, groups, totals }: Shown): Html {
  const base = `/programmes/${programme.slug}/progress`;
  const main =
    groups.items.length === 0
      ? emptyState({
          icon: 'chart-line',
          title: t(c, 'progress.none_title'),
          text: t(c, 'progress.none_text'),
        })
      : html`<p class="section-lead">${t(c, 'progress.lead')}</p>
          ${totals.at_risk > 0 && notice('warning', html`<p>${t(c, 'progress.at_risk', { count: totals.at_risk })}</p>`)}${section(t(c, 'progress.whole'), wholePart(c, totals))}${section(t(c, 'progress.groups'), groupTable(c, groups.items), linkButton(t(c, 'progress.csv'), `${base}.csv`, { icon: 'download', small: true }, { 'data-turbo': 'false' }))}${pager(c, { newer: null, older: groups.next === null ? null : `${base}?after=${groups.next}` })}`;
  const networks = linkButton(t(c, 'progress.networks'), `/programmes/${programme.slug}/networks`, {
    icon: 'share-2',
    small: true,
  });
  return programmeFrame(c, programme, {
    current: 'progress',
    title: t(c, 'frame.progress'),
    main: html`${main}
      <p>${networks}</p>`,
  });
}

function wholePart(c: Viewer, { groups, met_lately, met, steps_done, steps }: Totals): Html {
  return html`<div class="stack">
    ${meter(t(c, 'progress.met_lately'), met_lately, groups, t(c, 'progress.of', { some: met_lately, all: groups }))}${meter(t(c, 'progress.steps'), steps_done, steps, t(c, 'progress.of', { some: steps_done, all: steps }))}
    <p>${t(c, 'progress.held', { count: met })}</p>
  </div>`;
}

export const riskWords = {
  thin: 'progress.thin',
  absent: 'progress.absent',
  silent: 'progress.silent',
} as const;

function groupTable(c: Viewer, groups: readonly GroupProgress[]): Html {
  const columns = [
    { label: t(c, 'progress.group') },
    { label: t(c, 'progress.people'), numeric: true },
    { label: t(c, 'progress.met'), numeric: true },
    { label: t(c, 'progress.came'), numeric: true },
    { label: t(c, 'progress.steps'), numeric: true },
    { label: t(c, 'progress.next') },
  ];
  return table(
    t(c, 'progress.groups'),
    columns,
    groups.map((one) => cells(c, one)),
  );
}

function cells(c: Viewer, one: GroupProgress): Renderable[] {
  const name = html`${one.name}${one.at_risk_why !== null && one.state === 'running' && html` ${badge(t(c, riskWords[one.at_risk_why]), 'warning')}`}${one.state === 'closed' && html` ${badge(t(c, 'progress.closed'))}`}`;
  return [
    name,
    one.people,
    one.met,
    one.could === null
      ? '–'
      : t(c, 'progress.share', { share: Math.round(((one.came ?? 0) / one.could) * 100) }),
    t(c, 'progress.of', { some: one.steps_done, all: one.steps }),
    one.meets_at === null ? '–' : time(c, one.meets_at),
  ];
}

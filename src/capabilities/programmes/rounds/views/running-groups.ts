import { html, type Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { facePile } from '#ui/person-line.ts';
import { linkButton } from '#ui/button.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Programme } from '../../programme.ts';
import type { RunningGroup } from '../list-running.ts';
import { t } from '../words.ts';

const risks = { thin: 'risk.thin', absent: 'risk.absent', silent: 'risk.silent' } as const;
const states = {
  gathering: 'state.gathering',
  closed: 'state.closed',
  merged: 'state.merged',
} as const;

/** Groups that run, those at risk first. */
export function runningGroups(
  c: Viewer,
  { slug }: Programme,
  { items, next }: { items: RunningGroup[]; next: string | null },
): Html {
  const rows = items.map((group) => row(c, slug, group));
  return html`${section(
    t(c, 'groups.running'),
    html`<ul class="people-list">
      ${rows}
    </ul>`,
  )}${pager(c, { newer: null, older: next && `?after=${next}` })}`;
}

function row(c: Viewer, slug: string, group: RunningGroup): Html {
  const { name, people, starts_on, at_risk_why, state } = group;
  const names = people.map((one) => one.name).join(', ');
  return html`<li class="people-row">
    <div class="group-words">
      <h3>${name}</h3>
      <p class="entry-detail">${names}</p>
      <p class="entry-detail">
        ${state === 'running' && starts_on !== null ? t.html(c, 'groups.since', { when: dayOf(c, starts_on) }) : state in states && t(c, states[state as keyof typeof states])}
      </p>
    </div>
    <div class="row">
      ${facePile(names, people.slice(0, 5), Math.max(0, people.length - 5))}${
        at_risk_why !== null && badge(t(c, risks[at_risk_why]), 'warning', 'triangle-alert')
      }${
        at_risk_why !== null &&
        linkButton(
          t(c, 'groups.help'),
          `/programmes/${slug}/groups/${group.id}/merger`,
          { small: true },
          { 'aria-label': t(c, 'groups.help_group', { name }) },
        )
      }
    </div>
  </li>`;
}

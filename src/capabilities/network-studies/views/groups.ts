import { html, type Html } from '#platform/html/html.ts';
import { facts, section } from '#ui/section.ts';
import { fold } from '#ui/fold.ts';
import { table } from '#ui/table.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { GroupingFigures, StudyFigures } from '../study.ts';
import { t } from '../words.ts';
import { count, figure } from './figure.ts';
import { sayTold } from './told.ts';

/** How open the groups of people are, for each way of grouping them. */
export function groupsOf(c: Viewer, { groupings }: StudyFigures): Html[] {
  return groupings.map((grouping) => {
    const { name, index, rescaled, iqv, assortativity, groups, groupsInAll } = grouping;
    const title = t(c, 'groups.title', { name: sayTold(c, name) });
    return section(
      title,
      html`<p>
          ${t(c, 'groups.lead', { index: figure(c, index), rescaled: figure(c, rescaled) })}
          ${t(c, 'groups.variety', { iqv: figure(c, iqv), assortativity: figure(c, assortativity) })}
        </p>
        ${openness(c, title, grouping)}${groupsInAll > groups.length && html`<p class="hint">${t(c, 'groups.largest', { shown: groups.length, all: groupsInAll })}</p>`}${fold(t(c, 'groups.brokers'), brokers(c, grouping))}`,
    );
  });
}

function openness(c: Viewer, title: string, { groups }: GroupingFigures): Html {
  const columns = [
    { label: t(c, 'groups.group') },
    { label: t(c, 'groups.people'), numeric: true },
    { label: t(c, 'groups.external'), numeric: true },
    { label: t(c, 'groups.internal'), numeric: true },
    { label: t(c, 'groups.index'), numeric: true },
    { label: t(c, 'groups.rescaled'), numeric: true },
  ];
  const rows = groups.map(({ name, people, external, internal, index, rescaled }) => [
    name,
    count(c, people),
    count(c, external),
    count(c, internal),
    figure(c, index),
    figure(c, rescaled),
  ]);
  return table(title, columns, rows);
}

function brokers(c: Viewer, { brokers: by }: GroupingFigures): Html {
  const row = (label: string, people: number) => ({ label, value: t(c, 'groups.count', { count: people }) });
  return facts([
    row(t(c, 'groups.coordinator'), by.coordinator),
    row(t(c, 'groups.consultant'), by.consultant),
    row(t(c, 'groups.gatekeeper'), by.gatekeeper),
    row(t(c, 'groups.representative'), by.representative),
    row(t(c, 'groups.liaison'), by.liaison),
  ]);
}

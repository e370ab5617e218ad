import { html, type Html } from '#platform/html/html.ts';
import { groupMap } from '#ui/drawings/group-map.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { StudyFigures } from '../study.ts';
import { t } from '../words.ts';
import { count as counted } from './figure.ts';

/** Communities that the ties show, as a drawing and as a table. */
export function communitiesOf(c: Viewer, { network, communities, between }: StudyFigures): Html | null {
  if (communities.length === 0) return null;
  const title = t(c, 'communities.title');
  const count = network.communities;
  const shown = communities.length;
  const out = communities.map((_, place) =>
    between.reduce((sum, [one, other, ties]) => sum + (one === place || other === place ? ties : 0), 0),
  );
  const columns = [
    { label: t(c, 'communities.community') },
    { label: t(c, 'communities.mostly') },
    { label: t(c, 'communities.people'), numeric: true },
    { label: t(c, 'communities.within'), numeric: true },
    { label: t(c, 'communities.out'), numeric: true },
  ];
  const rows = communities.map(({ people, within, mostly }, place) => [
    `${place + 1}`,
    mostly.map(({ group, people: of }) => t(c, 'communities.mostly_of', { group, people: of })).join(', '),
    counted(c, people),
    counted(c, within),
    counted(c, out[place]!),
  ]);
  const drawing = groupMap({
    id: 'communities',
    title: t(c, 'communities.drawing'),
    description: t(c, 'communities.about', { count: shown }),
    groups: communities.map(({ people }, place) => ({ name: `${place + 1}`, people })),
    ties: between,
  });
  return section(
    title,
    html`<p>
        ${t(c, 'communities.lead', { count })} ${count > shown && t(c, 'communities.lead_first', { shown })}
      </p>
      ${drawing}${table(title, columns, rows)}`,
  );
}

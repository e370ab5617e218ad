import { html, type Html } from '#platform/html/html.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { linkButton } from '#ui/button.ts';
import { aroundOne } from '#ui/drawings/around-one.ts';
import { networkMap } from '#ui/drawings/network-map.ts';
import { emptyState } from '#ui/empty-state.ts';
import { personLine } from '#ui/person-line.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { SeenTie } from '../seen-ties.ts';
import { t } from '../words.ts';
import { sourceNames } from './source-words.ts';

/** One's own second map: with whom Stoa saw one, as far as it may remember. */
export function seenPage(
  c: Viewer,
  { ties, consenting }: { ties: readonly SeenTie[]; consenting: boolean },
): Html {
  return growthFrame(c, {
    current: 'network',
    title: t(c, 'seen.title'),
    above: breadcrumb(c, [{ label: t(c, 'network'), href: '/network' }]),
    lead: t(c, 'seen.lead'),
    actions: linkButton(t(c, 'seen.to_consents'), '/network/consents', {
      icon: 'shield-check',
      kind: consenting ? 'plain' : 'primary',
    }),
    main: ties.length > 0 ? seenTable(c, ties) : nothingSeen(c, consenting),
  });
}

function nothingSeen(c: Viewer, consenting: boolean): Html {
  return emptyState({
    icon: 'share-2',
    title: t(c, 'seen.nothing'),
    text: consenting ? t(c, 'seen.nothing_yet') : t(c, 'seen.nothing_agreed'),
  });
}

function seenTable(c: Viewer, ties: readonly SeenTie[]): Html {
  const columns = [
    { label: t(c, 'seen.person') },
    { label: t(c, 'seen.what') },
    { label: t(c, 'seen.got'), numeric: true },
    { label: t(c, 'seen.gave'), numeric: true },
    { label: t(c, 'seen.shared'), numeric: true },
    { label: t(c, 'seen.last') },
  ];
  const rows = ties.map((tie) => [
    personLine({ name: tie.name, photo: tie.photo, href: `/people/${tie.id}` }),
    tie.sources.map((source) => t(c, sourceNames[source])).join(', '),
    String(tie.got),
    String(tie.gave),
    String(tie.shared),
    dayOf(c, tie.last_on),
  ]);
  return html`${seenMap(c, ties)}${section(t(c, 'seen.people'), table(t(c, 'seen.people'), columns, rows))}
    <p>${t(c, 'seen.prefills')}</p>`;
}

/** So many find room around one with their names. */
const drawn = 18;

function seenMap(c: Viewer, ties: readonly SeenTie[]): Html {
  const near = ties.slice(0, drawn);
  const most = Math.max(...near.map(({ times }) => times));
  const people = near.map(({ name, sources, times }) => ({
    name,
    group: t(c, sourceNames[sources[0]!]),
    strength: 1 + Math.round((4 * times) / most),
  }));
  const { nodes, ties: lines, groups } = aroundOne(c.person?.name ?? '', people, []);
  return networkMap({
    id: 'seen-map',
    title: t(c, 'seen.map'),
    description: t(c, 'seen.map_about'),
    nodes,
    ties: lines,
    groups,
  });
}

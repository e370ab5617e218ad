import { html, type Html } from '#platform/html/html.ts';
import { aroundOne } from '#ui/drawings/around-one.ts';
import { chord } from '#ui/drawings/chord.ts';
import { flowMatrix } from '#ui/drawings/flow-matrix.ts';
import { inGroups } from '#ui/drawings/in-groups.ts';
import { networkMap } from '#ui/drawings/network-map.ts';
import { radar } from '#ui/drawings/radar.ts';

const axes = ['Departments', 'Levels', 'Places', 'Looking outward', 'Openness', 'Near and far'];
const people = [
  { name: 'Ana Ferreira', group: 'Assembly', strength: 5 },
  { name: 'Jonas Weber', group: 'Assembly', strength: 3 },
  { name: 'Gdańsk-Nord Leitstelle', group: 'Machining', strength: 1 },
  { name: 'K.', group: null, strength: null },
];

/** Drawings of networks: axes with what is not known left out, one's own people, a whole network, and what flows between groups. */
export function networksGallery(): Html {
  const own = aroundOne('You', people, [
    [0, 1],
    [1, 2],
  ]);
  const groups = Array.from({ length: 30 }, (_, i) => (i === 29 ? null : i % 3));
  const places = inGroups(groups.map((group) => ({ group })));
  const nodes = groups.map((group, i) => ({
    name: `Person ${i}`,
    group,
    ...places[i]!,
    ...(i === 4 ? { stands: 'bridge' as const } : {}),
  }));
  const ties = nodes.slice(3, 29).map((_, i) => ({ from: i, to: i + 3, strength: 0.4 }));
  return html`${radar({
    id: 'gallery-radar',
    title: 'Six axes',
    description: 'Now and before; one is not known.',
    spokes: axes.map((label, i) => ({ label, values: [i === 2 ? null : 0.9 - i / 8, 0.3 + i / 10] })),
    series: ['Now', 'Before'],
  })}
  ${networkMap({ id: 'gallery-own', title: 'One’s own people', description: 'Four around one.', ...own })}
  ${networkMap({ id: 'gallery-whole', title: 'A whole network', description: 'Three groups.', nodes, ties, groups: ['Group 1', 'Group 2', 'Group 3'] })}
  ${flows()}`;
}

/** Who gives to whom, with what is not told and a group to which nothing flows. */
function flows(): Html {
  const groups = ['Assembly', 'Machining', 'Quality'];
  const amounts = [
    [35, null, 10],
    [5, 20, null],
    [null, null, null],
  ];
  const cells = amounts.map((row) =>
    row.map((value) => (value === null ? { sign: '–', words: 'few or nobody' } : { value })),
  );
  const sums = { rows: cells[0]!, columns: cells[1]!, total: { value: 70 } };
  const words = { from: 'Learned from', sum: 'Together' };
  return html`${flowMatrix({ caption: 'Who learned from whom', groups, cells, sums, words })}${chord({ id: 'gallery-chord', title: 'Between whom it flows', description: 'Two ribbons.', groups, flows: amounts })}`;
}

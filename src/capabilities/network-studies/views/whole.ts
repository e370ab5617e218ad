import { html, type Html } from '#platform/html/html.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { StudyFigures } from '../study.ts';
import { t } from '../words.ts';
import { figure, percent } from './figure.ts';

/** The figures of the network as a whole, each with what it says. */
export function wholeOf(c: Viewer, { network, topNamed, fewestNamed }: StudyFigures): Html {
  const { apart, largestPart: largest, meanSteps, stepsBound } = network;
  const steps =
    stepsBound > 0 && meanSteps !== null
      ? t(c, 'whole.steps_about', { value: figure(c, meanSteps, 2), bound: figure(c, stepsBound, 2) })
      : figure(c, meanSteps, 2);
  const returned = network.directed && [
    [t(c, 'whole.reciprocity'), percent(c, network.reciprocity), t(c, 'whole.reciprocity_says')],
    [t(c, 'whole.pairs'), percent(c, network.mutualPairs), t(c, 'whole.pairs_says')],
  ];
  const rows = [
    [t(c, 'whole.density'), percent(c, network.density), t(c, 'whole.density_says')],
    ...(returned || []),
    [t(c, 'whole.steps'), steps, t(c, 'whole.steps_says')],
    [t(c, 'whole.parts'), figure(c, network.parts), t(c, 'whole.parts_says', { apart, largest })],
    [t(c, 'whole.modularity'), figure(c, network.modularity), t(c, 'whole.modularity_says')],
    [t(c, 'whole.degree'), figure(c, network.degreeAssortativity), t(c, 'whole.degree_says')],
    [t(c, 'whole.core'), figure(c, network.deepestCore), t(c, 'whole.core_says')],
    [t(c, 'whole.top'), percent(c, topNamed), t(c, 'whole.top_says', { fewest: fewestNamed })],
  ];
  const columns = [
    { label: t(c, 'whole.figure') },
    { label: t(c, 'whole.value'), numeric: true },
    { label: t(c, 'whole.meaning') },
  ];
  const { drawn, betweennessBound } = network;
  const chance =
    drawn &&
    html`<p class="hint">
      ${t(c, 'whole.drawn', { people: drawn.people, pairs: drawn.pairs, bound: percent(c, betweennessBound) })}
    </p>`;
  return section(t(c, 'whole.title'), html`${table(t(c, 'whole.title'), columns, rows)}${chance}`);
}

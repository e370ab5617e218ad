import { html, type Html } from '#platform/html/html.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { StudyFigures } from '../study.ts';
import { t } from '../words.ts';
import { count, figure, percent } from './figure.ts';

/** The figures of the network as a whole, each with what it says. */
export function wholeOf(c: Viewer, { network, topNamed, fewestNamed }: StudyFigures): Html {
  const { apart, largestPart: largest, meanSteps, stepsBound } = network;
  const steps =
    stepsBound > 0 && meanSteps !== null
      ? t(c, 'whole.steps_about', { value: figure(c, meanSteps, 2), bound: figure(c, stepsBound, 2) })
      : figure(c, meanSteps, 2);
  const returned = network.directed && [
    [t(c, 'whole.reciprocity'), t(c, 'whole.reciprocity_says'), percent(c, network.reciprocity)],
    [t(c, 'whole.pairs'), t(c, 'whole.pairs_says'), percent(c, network.mutualPairs)],
  ];
  const rows = [
    [t(c, 'whole.density'), t(c, 'whole.density_says'), percent(c, network.density)],
    ...(returned || []),
    [t(c, 'whole.steps'), t(c, 'whole.steps_says'), steps],
    [t(c, 'whole.parts'), t(c, 'whole.parts_says', { apart, largest }), count(c, network.parts)],
    [t(c, 'whole.modularity'), t(c, 'whole.modularity_says'), figure(c, network.modularity)],
    [t(c, 'whole.degree'), t(c, 'whole.degree_says'), figure(c, network.degreeAssortativity)],
    [t(c, 'whole.core'), t(c, 'whole.core_says'), count(c, network.deepestCore)],
    [t(c, 'whole.top'), t(c, 'whole.top_says', { fewest: fewestNamed }), percent(c, topNamed)],
  ];
  const columns = [
    { label: t(c, 'whole.figure') },
    { label: t(c, 'whole.meaning') },
    { label: t(c, 'whole.value'), numeric: true },
  ];
  const { drawn, betweennessBound } = network;
  const chance =
    drawn &&
    html`<p class="hint">
      ${t(c, 'whole.drawn', { people: drawn.people, pairs: drawn.pairs, bound: percent(c, betweennessBound) })}
    </p>`;
  return section(t(c, 'whole.title'), html`${table(t(c, 'whole.title'), columns, rows)}${chance}`);
}

import { html, type Html } from '#platform/html/html.ts';
import { isShown } from '#shared/aggregates/figure.ts';
import { course } from '#ui/course.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Point } from '../find-flow.ts';
import { t } from '../words.ts';
import { quarterName, shareWords } from './flow-words.ts';

/** How much crosses groups, quarter by quarter. A quarter of which nothing is told has no point. */
export function flowCourse(c: Viewer, points: readonly Point[]): Html {
  const told = points.toReversed().filter(({ crossing }) => isShown(crossing));
  if (told.length < 2) return html``;
  const drawn = told.map(({ quarter, crossing }) => ({
    label: quarterName(c, quarter),
    value: isShown(crossing) ? crossing.value : 0,
    words: shareWords(c, crossing),
  }));
  const words = {
    table: t(c, 'course.table'),
    when: t(c, 'course.when'),
    most: t(c, 'course.last', { share: drawn.at(-1)!.words, quarter: drawn.at(-1)!.label }),
  };
  return section(t(c, 'course'), course(t(c, 'crossing'), drawn, words));
}

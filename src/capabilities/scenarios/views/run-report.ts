import { html, type Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { course } from '#ui/course.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { ScenarioRun } from '../run-record.ts';
import { sayCheck, sayCourse, sayFigure, sayLine } from '../said.ts';
import { t } from '../words.ts';

/** So many lines stand on the page; a year of rounds has more than anybody reads. */
const shown = 80;

/** What had to hold, and whether it did. */
export function checksOf(c: Viewer, { report: { checks } }: ScenarioRun): Html | false {
  if (checks.length === 0) return false;
  const rows = checks.map(({ name, holds, of, wrong, detail }) => [
    html`${sayCheck(c, name)}<br /><span class="hint"
        >${holds ? t(c, 'table.looked_at', { of }) : t(c, 'table.wrong_of', { wrong, of, detail })}</span
      >`,
    holds ? badge(t(c, 'table.holds'), 'good', 'check') : badge(t(c, 'table.fails'), 'danger', 'x'),
  ]);
  const columns = [{ label: t(c, 'table.check') }, { label: t(c, 'table.state'), numeric: true }];
  return section(t(c, 'run.checks'), table(t(c, 'run.checks'), columns, rows));
}

/** What happened, as numbers. */
export function figuresOf(c: Viewer, { report: { figures } }: ScenarioRun): Html | false {
  if (figures.length === 0) return false;
  const columns = [{ label: t(c, 'table.figure') }, { label: t(c, 'table.number'), numeric: true }];
  const rows = figures.map(([name, value]) => [sayFigure(c, name), number(c, value)]);
  return section(t(c, 'run.figures'), table(t(c, 'run.figures'), columns, rows));
}

/** How it went over the days of the story. */
export function coursesOf(c: Viewer, { report: { courses } }: ScenarioRun): Html | false {
  const drawn = Object.entries(courses).filter(([, points]) => points.length > 1);
  if (drawn.length === 0) return false;
  return section(
    t(c, 'run.courses'),
    html`${drawn.map(([name, points]) =>
      course(
        sayCourse(c, name),
        points.map(([day, value]) => ({ label: dayOf(c, day), value, words: number(c, value) })),
        {
          table: t(c, 'course.as_table'),
          when: t(c, 'course.day'),
          most: t(c, 'course.most', { most: Math.max(...points.map(([, value]) => value)) }),
        },
      ),
    )}`,
  );
}

/** What was told on the way, the newest first. */
export function linesOf(c: Viewer, { lines }: ScenarioRun): Html | false {
  if (lines.length === 0) return false;
  const newest = lines.toReversed().slice(0, shown);
  return section(
    t(c, 'run.lines'),
    html`<ol class="list" reversed>
      ${newest.map(
        ({ at, what, values }) =>
          html`<li class="entry">
            <div class="entry-words">
              <p class="entry-title">${sayLine(c, what, values)}</p>
              <div class="entry-detail">${dayOf(c, at)}</div>
            </div>
          </li>`,
      )}
    </ol>`,
  );
}

const number = (c: Viewer, value: number): string => t(c, 'table.amount', { amount: value });

import type { Reader } from '#ui/viewer.ts';
import { csvOf } from '#platform/files/csv.ts';
import { riskWords } from '../views/progress-page.ts';
import { t } from '../words.ts';
import type { GroupProgress } from './find-progress.ts';

/** The same counts as a file. */
export function writeProgress(c: Reader, groups: readonly GroupProgress[]): Buffer {
  const head = [
    t(c, 'progress.group'),
    t(c, 'progress.people'),
    t(c, 'progress.met'),
    t(c, 'progress.came_count'),
    t(c, 'progress.could_count'),
    t(c, 'progress.steps_done'),
    t(c, 'progress.steps_all'),
    t(c, 'progress.next'),
    t(c, 'progress.risk'),
  ];
  const rows = groups.map((one) => [
    one.name,
    one.people,
    one.met,
    one.came ?? 0,
    one.could ?? 0,
    one.steps_done,
    one.steps,
    one.meets_at?.toISOString() ?? '',
    one.at_risk_why === null ? '' : t(c, riskWords[one.at_risk_why]),
  ]);
  return csvOf([head, ...rows]);
}

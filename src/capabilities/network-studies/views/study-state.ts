import type { Html } from '#platform/html/html.ts';
import { badge, type Tone } from '#ui/badge.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { StudyState } from '../study.ts';
import { t } from '../words.ts';

export function stateBadge(c: Viewer, state: StudyState): Html {
  const looks: Record<StudyState, [string, Tone]> = {
    read: [t(c, 'state.read'), 'neutral'],
    waiting: [t(c, 'state.waiting'), 'accent'],
    measuring: [t(c, 'state.measuring'), 'accent'],
    measured: [t(c, 'state.measured'), 'good'],
    failed: [t(c, 'state.failed'), 'danger'],
  };
  return badge(...looks[state]);
}

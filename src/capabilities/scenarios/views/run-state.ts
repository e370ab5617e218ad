import type { Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import type { Reader } from '#ui/viewer.ts';
import type { ScenarioRun } from '../run-record.ts';
import { t } from '../words.ts';

/** How a run stands, in a word or two. */
export function stateOf(c: Reader, state: ScenarioRun['state']): Html {
  switch (state) {
    case 'running':
      return badge(t(c, 'state.running'), 'accent', 'play');
    case 'done':
      return badge(t(c, 'state.done'), 'good', 'circle-check');
    case 'failed':
      return badge(t(c, 'state.failed'), 'danger', 'circle-alert');
    case 'interrupted':
      return badge(t(c, 'state.interrupted'), 'warning', 'circle-pause');
  }
}

/** Minutes and seconds on the wall, where it has ended. */
export const lastedFor = (
  c: Reader,
  { started_at: from, ended_at: to }: Pick<ScenarioRun, 'started_at' | 'ended_at'>,
) => (to === null ? null : t(c, 'run.lasted', minutesAndSeconds(from, to)));

function minutesAndSeconds(from: Date, to: Date): { minutes: number; seconds: number } {
  const seconds = Math.round((to.getTime() - from.getTime()) / 1000);
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}

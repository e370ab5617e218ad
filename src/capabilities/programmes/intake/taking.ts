import type { Programme } from '../programme.ts';

type Asked = Pick<Programme, 'state' | 'runs' | 'grouping' | 'closes_at'>;

/** What runs on and on takes people in while it runs; a cohort has them wait. */
export const isOpenEnded = ({ runs, grouping }: Pick<Programme, 'runs' | 'grouping'>): boolean =>
  runs !== 'cohort' || grouping === 'everyone';

/** Whether somebody may apply now, be it to wait. */
export function takesApplications({ state, runs, closes_at }: Asked, now: Date): boolean {
  if (state === 'open') return true;
  if (state === 'forming') return true;
  return state === 'running' && (runs === 'cohort' || closes_at === null || closes_at > now);
}

/** Whether who applies now waits, whatever places there are. */
export const isLate = (programme: Pick<Programme, 'state' | 'runs' | 'grouping'>): boolean =>
  programme.state === 'forming' || (programme.state === 'running' && !isOpenEnded(programme));

/** Whether who takes part may still change what they answered. */
export const mayChangeAnswers = (programme: Asked, mine: { state: string }): boolean =>
  mine.state === 'waiting'
    ? !['closed', 'cancelled'].includes(programme.state)
    : programme.state === 'open' || (programme.state === 'running' && programme.runs !== 'cohort');

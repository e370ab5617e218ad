import type { Group } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { doersOf } from '../leads.ts';
import type { Step } from '../step.ts';
import { t } from '../words.ts';
import type { Work } from './work.ts';

export type Barrier = 'group closed' | 'not yet' | 'skipped' | 'not yours' | 'signed' | 'fixed';

type Working = { step: Step; group: Group; me: Pick<Me, 'id'>; work: Work | null; today: string };

/**
 * Why nothing can be done about a step now, or null. What is reviewed or voted for stands still from its due day on;
 * what is late may come until reviewers are drawn.
 */
export function workBarrier({ step, group, me, work, today }: Working): Barrier | null {
  if (group.state !== 'running') return 'group closed';
  if (step.state === 'planned') return 'not yet';
  if (step.state === 'skipped') return 'skipped';
  if (!step.by_group && !doersOf(group.people, step.who).some(({ id }) => id === me.id)) return 'not yours';
  if (work?.state === 'signed') return 'signed';
  const { declared } = step;
  if (declared.kind !== 'deliverable' || !(declared.review || declared.public_vote)) return null;
  const handedIn = work !== null && work.state !== 'begun';
  return step.drawn_at !== null || (handedIn && today > step.due_on) ? 'fixed' : null;
}

const sentences = {
  'group closed': 'barrier.group_closed',
  'not yet': 'barrier.not_yet',
  skipped: 'barrier.skipped',
  'not yours': 'barrier.not_yours',
  signed: 'barrier.signed',
  fixed: 'barrier.fixed',
} as const;
export const barrierKey = (barrier: Barrier) => sentences[barrier];

/** The day that it is where the group is. */
export async function todayOf(db: Db, { time_zone }: Pick<Group, 'time_zone'>): Promise<string> {
  const { today } = await db.one<{ today: string }>(sql`
    select to_char(moment() at time zone ${time_zone}, 'YYYY-MM-DD') as today`);
  return today;
}

/** Throws Forbidden with the reason where nothing can be done about the step now. */
export async function requireOpen(tx: Db, working: Omit<Working, 'today'>): Promise<void> {
  const barrier = workBarrier({ ...working, today: await todayOf(tx, working.group) });
  if (barrier) throw new Forbidden((c) => t(c, barrierKey(barrier)));
}

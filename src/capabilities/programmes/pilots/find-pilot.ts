import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

export const decisions = ['roll out', 'change', 'stop'] as const;
export type Decision = (typeof decisions)[number];

export type Criterion = {
  position: number;
  what: string;
  target: string;
  result: string;
  met: boolean | null;
};

/** What a pilot is to find out, what it found, and what was decided. */
export type Pilot = {
  question: string;
  ends_on: string;
  decision: Decision | null;
  why: string;
  decided_at: Date | null;
  decided_by: string | null;
  criteria: Criterion[];
  is_over: boolean;
};

/** Null where the programme is no pilot. */
export const findPilot = (db: Db, programmeId: number): Promise<Pilot | null> =>
  db.maybe<Pilot>(sql`
    select l.question, l.ends_on, l.decision, l.why, l.decided_at, l.ends_on < moment()::date as is_over,
      (select w.name from people w where w.id = l.decided_by) as decided_by,
      (select coalesce(jsonb_agg(jsonb_build_object('position', k.position, 'what', k.what, 'target', k.target,
          'result', k.result, 'met', k.met) order by k.position), '[]')
        from pilot_criteria k where k.programme_id = l.programme_id) as criteria
    from pilots l where l.programme_id = ${programmeId}`);

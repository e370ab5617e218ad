import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tables } from '#tables';
import { moveAsJson, type Move } from '../moves/find-moves.ts';
import { mine } from '../policy.ts';

export type Listed = Pick<Tables['network_checks'], 'id' | 'state' | 'created_at' | 'finished_at'> & {
  people: number;
  /** Ninety days have gone by since it was finished. */
  is_old: boolean;
  /** What it suggests and what is under way. */
  moves: Move[];
};

/** How long one waits before looking again. */
export const again = '90 days';

/** This person's checks, newest first. */
export const listChecks = (db: Db, me: Me): Promise<Listed[]> =>
  db.many<Listed>(sql`
    select k.id, k.state, k.created_at, k.finished_at,
      (select count(*)::int from network_contacts n where n.check_id = k.id) as people,
      (select coalesce(jsonb_agg(${moveAsJson} order by m.id), '[]') from network_moves m
        where m.check_id = k.id and m.state in ('open', 'taken')) as moves,
      coalesce(k.finished_at + ${again}::interval <= moment(), false) as is_old
    from network_checks k where ${mine(me)} order by k.id desc limit 20`);

/** What is under way, and what the newest finished check suggests. */
export function movesUnderWay(checks: readonly Listed[]): Move[] {
  const newest = checks.find(({ state }) => state === 'done');
  return checks.flatMap((check) => check.moves.filter(({ state }) => state === 'taken' || check === newest));
}

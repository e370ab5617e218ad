import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Sentence } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Community } from '../community.ts';
import { fits } from '../rule.ts';
import { t } from '../words.ts';

/** How someone who does not belong may come in, or why not. */
export type WayIn = { kind: 'join' | 'request' } | { kind: 'shut'; why: Sentence };

const shut = (why: Sentence): WayIn => ({ kind: 'shut', why });

export async function findWayIn(
  db: Db,
  me: Me,
  { state, invited_as, joining, rule, has_asked }: Community,
): Promise<WayIn> {
  if (state === 'archived') return shut((c) => t(c, 'join.archived'));
  if (invited_as !== null || joining === 'open') return { kind: 'join' };
  if (joining === 'request') return has_asked ? shut((c) => t(c, 'join.waiting')) : { kind: 'request' };
  if (joining === 'invitation') return shut((c) => t(c, 'join.only_invited'));
  const fitting = await db.maybe(sql`select 1 from people p where p.id = ${me.id} and ${fits(rule)}`);
  return fitting ? { kind: 'join' } : shut((c) => t(c, 'join.only_by_rule'));
}

import { findVersion } from '#capabilities/formats/index.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { blockOf, byItself } from '../find-matching.ts';
import { matchAtOnce } from './match-at-once.ts';
import { suggestPairs } from './suggest-pairs.ts';

type Due = { id: number; adjustments: Record<string, unknown>; format_version_id: number };

/**
 * Programmes that suggest pairs or form them by themselves: those that run on and on at any time, cohorts when their
 * intake is over. While somebody looks through a proposal of groups it waits. Looking again suggests nobody twice.
 */
export async function matchByItself({ db }: Ground): Promise<void> {
  const due = await db.many<Due>(sql`
    select p.id, p.adjustments, p.format_version_id from programmes p
    where p.grouping = 'matching' and (p.state in ('forming', 'running') or (p.state = 'open' and p.runs = 'rolling'))
      and not exists (select from rounds r where r.programme_id = p.id and r.state = 'proposed')
      and exists (select from participants t where t.programme_id = p.id and t.state = 'in' and not exists (
        select from group_members m join groups g on g.id = m.group_id
        where m.programme_id = p.id and m.person_id = t.person_id and m.left_at is null and g.state = 'running'))
    order by p.id`);
  for (const { id, adjustments, format_version_id } of due) {
    const block = blockOf({ declared: await findVersion(db, format_version_id), adjustments });
    const way = block && byItself(block);
    if (way === 'suggested') await suggestPairs(db, id, null);
    if (way === 'automatic') await matchAtOnce(db, id);
  }
}

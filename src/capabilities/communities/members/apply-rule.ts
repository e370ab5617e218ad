import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { record } from '#shared/activity/happening.ts';
import { membersPlaced } from '../happenings.ts';
import { fits, type Rule } from '../rule.ts';
import { announceMembers, countMembers } from './add-member.ts';

/**
 * Puts everybody in for whom the rule holds and who was never in; who has left stays out. With `among`
 * only these people are looked at. Returns who came in.
 */
export async function applyRule(
  tx: Db,
  { id, rule }: { id: number; rule: Rule | null },
  actor: number | null,
  among: readonly number[] | null = null,
): Promise<number[]> {
  const placed = await tx.many<{ person_id: number }>(sql`
    insert into memberships (community_id, person_id, by_rule)
    select ${id}, p.id, true from people p
    where ${fits(rule)} and (${among}::bigint[] is null or p.id = any(${among}::bigint[]))
    on conflict (community_id, person_id) do nothing
    returning person_id`);
  if (placed.length === 0) return [];
  const person_ids = placed.map(({ person_id }) => person_id);
  await tx.run(sql`
    delete from community_invitations where community_id = ${id} and person_id = any(${person_ids}::bigint[])`);
  await countMembers(tx, id);
  await record(tx, membersPlaced, { actor, community: id }, { person_ids });
  await announceMembers(tx, id, actor);
  return person_ids;
}

import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import type { Rule } from '../rule.ts';
import { countMembers } from './add-member.ts';
import { applyRule } from './apply-rule.ts';
import { noteOwners } from './note-owners.ts';

/** Someone left the organisation or came back: their communities count again, and may need an owner. */
export async function reviewMemberships({ db }: Ground, personId: number): Promise<void> {
  const theirs = await db.many<{ community_id: number }>(sql`
    select community_id from memberships where person_id = ${personId} and left_at is null`);
  for (const { community_id } of theirs) await review({ db }, community_id);
}

/** The same for every community whose owners are no longer enough, whoever it was that is gone. */
export async function reviewOwners({ db }: Pick<Ground, 'db'>): Promise<void> {
  const short = await db.many<{ id: number }>(sql`
    select c.id from communities c
    where c.kind = 'community' and c.state in ('live', 'closing') and c.owner_wanted_at is null and 2 > (
      select count(*) from memberships m join people p on p.id = m.person_id
      where m.community_id = c.id and m.left_at is null and m.role = 'owner' and p.status = 'active')`);
  for (const { id } of short) await review({ db }, id);
}

async function review({ db }: Pick<Ground, 'db'>, communityId: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.one(sql`select 1 from communities where id = ${communityId} for no key update`);
    await countMembers(tx, communityId);
    await noteOwners(tx, communityId, null);
  });
}

/** The directory says something new of these people: rules that now hold for them put them in. */
export async function placePeople({ db }: Ground, personIds: readonly number[]): Promise<void> {
  const ruled = await db.many<{ id: number }>(sql`
    select id from communities where joining = 'rule' and state in ('live', 'closing') order by id`);
  for (const { id } of ruled) {
    await db.transaction(async (tx) => {
      const community = await tx.one<{ id: number; rule: Rule | null }>(sql`
        select id, rule from communities where id = ${id} for no key update`);
      await applyRule(tx, community, null, personIds);
    });
  }
}

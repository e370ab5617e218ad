import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import type { Community } from '../community.ts';
import { findCommunity, findCommunityById } from '../find-community.ts';
import { communitiesMerged } from '../happenings.ts';
import { announceMembers, countMembers } from '../members/add-member.ts';
import { noteOwners } from '../members/note-owners.ts';
import { t } from '../words.ts';

/**
 * Puts one community into another: its people and conversations move, its address leads to the other.
 * Who owns both may do it, and an administrator who sees both.
 */
export async function mergeCommunities(db: Db, me: Me, from: string, into: string): Promise<Community> {
  return db.transaction(async (tx) => {
    const [source, target] = await holdBoth(tx, me, from, into);
    if (source.id === target.id) throw new Invalid({ into: (c) => t(c, 'merge.same') });
    if (!mayMerge(me, source) || !mayMerge(me, target)) throw new Forbidden();
    if (source.state === 'incubating' || !['live', 'closing'].includes(target.state))
      throw new Invalid({ into: (c) => t(c, 'merge.not_live') });
    await movePeople(tx, source.id, target.id);
    await tx.run(sql`update discussions set community_id = ${target.id} where community_id = ${source.id}`);
    await tx.run(
      sql`update rituals set ended_at = moment() where community_id = ${source.id} and ended_at is null`,
    );
    await tx.run(sql`
      update communities set state = 'merged', merged_into_id = ${target.id}, owner_wanted_at = null
      where id = ${source.id}`);
    await tx.run(sql`
      update communities set merged_into_id = ${target.id} where merged_into_id = ${source.id}`);
    const data = { from_id: source.id, from_name: source.name };
    await record(tx, communitiesMerged, { actor: me.id, community: target.id }, data);
    await noteOwners(tx, target.id, me.id);
    await announceMembers(tx, target.id, me.id);
    return target;
  });
}

export const mayMerge = (me: Me, community: Community): boolean => community.may_own || me.administrator;

/** Both, held in the order of their ids, so that two merges that cross do not wait for each other. */
async function holdBoth(tx: Db, me: Me, from: string, into: string): Promise<[Community, Community]> {
  const ids = [(await findCommunity(tx, me, from)).id, (await findCommunity(tx, me, into)).id] as const;
  await tx.many(sql`
    select 1 from communities where id = any(${[...ids]}::bigint[]) order by id for no key update`);
  return [await findCommunityById(tx, me, ids[0]), await findCommunityById(tx, me, ids[1])];
}

/** Members become members of the other; who had left that one stays out of it. */
async function movePeople(tx: Db, from: number, into: number): Promise<void> {
  await tx.run(sql`
    insert into memberships (community_id, person_id, role)
    select ${into}, person_id, 'member' from memberships where community_id = ${from} and left_at is null
    on conflict (community_id, person_id) do nothing`);
  await tx.run(sql`
    update memberships set left_at = moment(), role = 'member' where community_id = ${from} and left_at is null`);
  await tx.run(sql`delete from community_invitations where community_id = ${from}`);
  await tx.run(sql`delete from membership_requests where community_id = ${from} and answer is null`);
  await tx.run(sql`delete from owner_volunteers where community_id = ${from}`);
  await countMembers(tx, from);
  await countMembers(tx, into);
}

export type MergeNumbers = { moving: number; already: number; conversations: number; new_readers: number };

/** What a merge will do, in numbers; `new_readers` can read the conversations afterwards and cannot now. */
export function foreseeMerge(db: Db, source: Community, target: Community): Promise<MergeNumbers> {
  const opens = source.visibility !== 'open' && target.visibility === 'open';
  return db.one(sql`
    with mine as (select person_id from memberships where community_id = ${source.id} and left_at is null),
      theirs as (select person_id from memberships where community_id = ${target.id} and left_at is null)
    select
      (select count(*) from mine where not exists (select 1 from memberships m
        where m.community_id = ${target.id} and m.person_id = mine.person_id)) as moving,
      (select count(*) from mine join theirs using (person_id)) as already,
      (select count(*) from discussions where community_id = ${source.id} and deleted_at is null) as conversations,
      case when ${opens}::boolean
        then (select count(*) from people where status = 'active') - (select count(*) from mine)
        when ${source.visibility !== 'open'}::boolean
        then (select count(*) from theirs where person_id not in (select person_id from mine))
        else 0 end as new_readers`);
}

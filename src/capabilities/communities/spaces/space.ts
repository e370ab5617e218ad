import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { countMembers } from '../members/add-member.ts';

/** Who is in a space, and who of them keeps order there. */
export type SpacePerson = { id: number; moderates: boolean };

/**
 * The room of a group: found by its people alone, without charter and owners, kept by whoever keeps the group.
 * Conversations, files and search work in it as in a community. Returns its id.
 */
export async function openSpace(
  tx: Db,
  { name, summary = '', people }: { name: string; summary?: string; people: readonly SpacePerson[] },
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into communities (kind, slug, name, summary, state, visibility, joining, live_at)
    values ('space', 'space-' || replace(gen_random_uuid()::text, '-', ''), ${name.slice(0, 120)},
      ${summary.slice(0, 400)}, 'live', 'hidden', 'invitation', moment())
    returning id`);
  await setSpacePeople(tx, id, people);
  return id;
}

/** Exactly these people are in the space from now on. What they wrote before stays. */
export async function setSpacePeople(tx: Db, id: number, people: readonly SpacePerson[]): Promise<void> {
  await tx.run(sql`
    insert into memberships (community_id, person_id, role)
    select ${id}, person, case when moderates then 'moderator' else 'member' end
    from unnest(${people.map((one) => one.id)}::bigint[], ${people.map((one) => one.moderates)}::boolean[])
      as given (person, moderates)
    on conflict (community_id, person_id) do update set role = excluded.role, left_at = null,
      joined_at = case when memberships.left_at is null then memberships.joined_at else moment() end
    where memberships.left_at is not null or memberships.role <> excluded.role`);
  await tx.run(sql`
    update memberships set left_at = moment(), role = 'member'
    where community_id = ${id} and left_at is null and person_id <> all (${people.map((one) => one.id)}::bigint[])`);
  await countMembers(tx, id);
}

/** Nothing new is written there; its people still read it. */
export async function closeSpace(tx: Db, id: number): Promise<void> {
  await tx.run(sql`
    update communities set state = 'archived', archived_at = moment()
    where id = ${id} and kind = 'space' and state = 'live'`);
}

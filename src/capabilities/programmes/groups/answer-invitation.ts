import { findVersion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { placeInRoles } from '../rounds/forming/place-in-roles.ts';
import { askIn, findInvitation, noteAnswer, type Invitation } from './invitations.ts';
import { enterGroup } from './places/give-place.ts';
import { choosePeople } from './problem/choose-people.ts';
import { questionFormat, type Question } from './problem/question.ts';
import { beginGathering, holdGathering } from './problem/start-problem-group.ts';
import { placePeople } from './start-group.ts';

/** Says yes or no to coming into a group. With a yes one is in it; after a no somebody else may be asked. */
export async function answerInvitation(db: Db, me: Me, groupId: number, yes: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const invitation = await findInvitation(tx, me, groupId, true);
    await noteAnswer(tx, me, invitation, yes);
    if (invitation.question !== null && invitation.group_state === 'gathering')
      await (yes ? enterGathering(tx, me, invitation) : askAnother(tx, invitation, invitation.question.id));
    else if (yes) {
      const declared = await findVersion(tx, invitation.format_version_id);
      await tx.maybe(sql`select 1 from programmes where id = ${invitation.programme_id} for no key update`);
      const entry = { person: me.id, group: groupId, actor: me.id };
      await enterGroup(tx, { id: invitation.programme_id, declared }, entry);
    }
  });
}

/** In the group that gathers; it begins by itself when it is full. */
async function enterGathering(
  tx: Db,
  me: Me,
  { id, programme_id, format_version_id }: Invitation,
): Promise<void> {
  const declared = await findVersion(tx, format_version_id);
  await tx.run(sql`
    insert into participants (programme_id, person_id, admitted_at) values (${programme_id}, ${me.id}, moment())
    on conflict (programme_id, person_id) do update set state = 'in', left_at = null`);
  await placePeople(
    tx,
    { id, programme_id, round_id: null },
    placeInRoles({ declared, people: [] }, [me.id], null),
  );
  const gathering = await holdGathering(tx, id);
  if (gathering && gathering.members.length >= questionFormat().block.max)
    await beginGathering(tx, gathering, me.id);
}

/** Somebody who fits as well, where there is somebody. */
async function askAnother(tx: Db, { id, programme_id }: Invitation, discussionId: number): Promise<void> {
  const question = await tx.one<Question>(sql`
    select d.id, d.title, d.community_id, d.author_id, ${id}::bigint as group_id,
      coalesce((select array_agg(plain(g.name)) from discussion_tags dt join tags g on g.id = dt.tag_id
        where dt.discussion_id = d.id), '{}') as tags from discussions d where d.id = ${discussionId}`);
  const asked = await tx.many<{ person_id: number; state: string }>(sql`
    select person_id, state from group_invitations where group_id = ${id}`);
  const ids = (...states: string[]) =>
    asked.filter(({ state }) => states.includes(state)).map(({ person_id }) => person_id);
  const kept = ids('asked', 'accepted');
  const people = await choosePeople(tx, question, { kept, refused: ids('declined') });
  for (const person of people ?? [])
    if (!kept.includes(person)) await askIn(tx, { id, programme_id }, person, question.author_id);
}

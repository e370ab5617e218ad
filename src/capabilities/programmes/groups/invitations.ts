import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { groupDeclined, groupInvited } from '../happenings.ts';
import { holdGroup } from './find-group.ts';
import { mayMeetAll } from './places/may-meet.ts';

/** Who was asked into a group, and what they said. */
export type Invited = { id: number; name: string; state: 'asked' | 'accepted' | 'declined' | 'withdrawn' };

export const listInvited = (db: Db, groupId: number): Promise<Invited[]> =>
  db.many(sql`
    select w.id, w.name, i.state from group_invitations i join people w on w.id = i.person_id
    where i.group_id = ${groupId} and i.state = 'asked' order by i.invited_at, w.id`);

/** Asks somebody into a group. Asking twice is asking once; who said no is not asked again. */
export async function askIn(
  tx: Db,
  group: { id: number; programme_id: number },
  personId: number,
  actor: number | null,
): Promise<void> {
  const asked = await tx.run(sql`
    insert into group_invitations (group_id, person_id, invited_by) values (${group.id}, ${personId}, ${actor})
    on conflict (group_id, person_id) do update set state = 'asked', invited_at = moment(), answered_at = null
    where group_invitations.state = 'withdrawn'`);
  if (asked === 0) return;
  await record(
    tx,
    groupInvited,
    { actor, programme: group.programme_id, group: group.id },
    { person_id: personId },
  );
}

/** Whoever leads a group asks somebody who waits for one in its programme. */
export async function inviteWaiting(db: Db, me: Me, groupId: number, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const group = await holdGroup(tx, me, groupId);
    if (group.state !== 'running' || !group.facilitates) throw new Forbidden();
    const waits = await tx.maybe(sql`
      select 1 from participants t join people w on w.id = t.person_id
      where t.programme_id = ${group.programme_id} and t.person_id = ${personId} and t.state in ('waiting', 'in')
        and w.status = 'active' and ${mayMeetAll(groupId)}
        and not exists (select from group_members m join groups g on g.id = m.group_id
          where m.programme_id = t.programme_id and m.person_id = t.person_id and m.left_at is null
            and g.kind = 'group' and g.state in ('running', 'gathering'))`);
    if (!waits) throw new NotFound();
    await askIn(tx, group, personId, me.id);
  });
}

/** What somebody who is asked into a group is told: the programme, and who is in it. */
export type Invitation = {
  id: number;
  name: string;
  programme_id: number;
  slug: string;
  programme: string;
  format_version_id: number;
  group_state: string;
  question: { id: number; title: string } | null;
  people: { id: number; name: string; photo: string | null }[];
};

/** The invitation that waits for my answer; with `hold` nobody else changes the group meanwhile. */
export async function findInvitation(db: Db, me: Me, groupId: number, hold = false): Promise<Invitation> {
  if (hold) await db.maybe(sql`select 1 from groups where id = ${groupId} for no key update`);
  const found = await db.maybe<Invitation>(sql`
    select g.id, g.name, g.programme_id, p.slug, p.name as programme, p.format_version_id, g.state as group_state,
      (select jsonb_build_object('id', d.id, 'title', d.title) from problem_groups q join discussions d on d.id = q.discussion_id
        where q.group_id = g.id and d.deleted_at is null) as question,
      (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'photo', '/photos/' || f.key)
          order by plain(w.name), w.id), '[]')
        from group_members m join people w on w.id = m.person_id left join files f on f.id = w.photo_file_id
        where m.group_id = g.id and m.left_at is null) as people
    from group_invitations i join groups g on g.id = i.group_id join programmes p on p.id = g.programme_id
    where i.group_id = ${groupId} and i.person_id = ${me.id} and i.state = 'asked' and g.state in ('running', 'gathering')`);
  if (!found) throw new NotFound();
  return found;
}

/** Notes an answer; whoever asked learns of a no. */
export async function noteAnswer(
  tx: Db,
  me: Me,
  { id, programme_id }: Invitation,
  yes: boolean,
): Promise<void> {
  await tx.run(sql`
    update group_invitations set state = ${yes ? 'accepted' : 'declined'}, answered_at = moment()
    where group_id = ${id} and person_id = ${me.id}`);
  if (!yes)
    await record(
      tx,
      groupDeclined,
      { actor: me.id, programme: programme_id, group: id },
      { person_id: me.id },
    );
}

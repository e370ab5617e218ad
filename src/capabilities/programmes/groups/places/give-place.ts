import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdProgrammeToOrganise } from '../../find-programme.ts';
import { participantAdmitted } from '../../happenings.ts';
import type { Programme } from '../../programme.ts';
import { placeInRoles } from '../../rounds/forming/place-in-roles.ts';
import { addToGroup, type HeldGroup } from '../group-people.ts';
import { t } from '../words.ts';
import { mayMeetAll } from './may-meet.ts';

/** Puts somebody who has no group into one that runs, and lets them in where they were on the waiting list. */
export async function givePlace(
  db: Db,
  me: Me,
  slug: string,
  { person, group }: { person: number; group: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    await enterGroup(tx, programme, { person, group, actor: me.id });
  });
}

type Entry = { person: number; group: number; actor: number | null };

/** The same for whoever decided it. The programme is held, so that nobody comes into two groups. */
export async function enterGroup(
  tx: Db,
  programme: Pick<Programme, 'id' | 'declared'>,
  { person, group: groupId, actor }: Entry,
): Promise<void> {
  const group = await tx.maybe<HeldGroup>(sql`
    select id, programme_id, round_id, space_id from groups
    where id = ${groupId} and programme_id = ${programme.id} and state in ('running', 'gathering') and kind = 'group'
    for no key update`);
  const participant = await tx.maybe<{
    state: string;
    role: string | null;
    fits: boolean;
    placed: boolean;
  }>(sql`
    select t.state, t.role, ${mayMeetAll(groupId)} as fits, exists (select from group_members m join groups g on g.id = m.group_id
      where m.programme_id = t.programme_id and m.person_id = t.person_id and m.left_at is null and not m.gives
        and g.kind = 'group' and g.state in ('running', 'gathering')) as placed
    from participants t join people w on w.id = t.person_id
    where t.programme_id = ${programme.id} and t.person_id = ${person} and t.state in ('in', 'waiting')
      and w.status = 'active' for no key update of t`);
  if (!group || !participant) throw new NotFound();
  if (participant.placed) throw new Invalid({ form: (c) => t(c, 'place.has_one') });
  if (!participant.fits) throw new Invalid({ form: (c) => t(c, 'place.not_possible') });
  if (participant.state === 'waiting') {
    await tx.run(sql`
      update participants set state = 'in', admitted_at = moment(), version = version + 1
      where programme_id = ${programme.id} and person_id = ${person}`);
    await record(tx, participantAdmitted, { actor, programme: programme.id }, { person_id: person });
  }
  await addToGroup(tx, group, placedAs(programme, person, participant.role), actor);
}

function placedAs({ declared }: Pick<Programme, 'declared'>, person: number, role: string | null) {
  const { grouping } = declared;
  if (grouping.by === 'matching')
    return { id: person, role: role ?? grouping.seeker, gives: role === grouping.giver, facilitates: false };
  const people = [{ id: person, role }] as Parameters<typeof placeInRoles>[0]['people'];
  return placeInRoles({ declared, people }, [person], null)[0]!;
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdTeam } from '../find-team.ts';
import { teamMeetingHeld, teamMeetingPlanned } from '../happenings.ts';
import { t } from '../words.ts';
import { announceAgenda } from './announce-agenda.ts';
import { reflectionMinutes } from './meeting.ts';

type When = { starts_at: string; place: string };

/**
 * Says when and where the team meets next; `starts_at` is read on the clock of the person. A new meeting has room to look
 * back, and what the last one did not come to. Returns its id.
 */
export async function planMeeting(db: Db, me: Me, slug: string, { starts_at, place }: When): Promise<number> {
  return db.transaction(async (tx) => {
    const team = await holdTeam(tx, me, slug);
    const at = sql`(${starts_at}::timestamp at time zone ${me.timeZone})`;
    const planned = await tx.change<{ id: number; is_new: boolean }>(sql`
      insert into team_meetings (community_id, starts_at, place) values (${team.id}, ${at}, ${place})
      on conflict (community_id) where held_at is null
        do update set starts_at = excluded.starts_at, place = excluded.place
      returning id, xmax = 0 as is_new`);
    if (planned!.is_new) {
      await carryOver(tx, team.id, planned!.id);
      await leaveRoom(tx, me, planned!.id);
    }
    await announceAgenda(tx, team.id);
    await record(tx, teamMeetingPlanned, { actor: me.id, community: team.id }, { meeting_id: planned!.id });
    return planned!.id;
  });
}

const carryOver = (tx: Db, teamId: number, meetingId: number): Promise<number> =>
  tx.run(sql`
    insert into agenda_items (meeting_id, kind, title, minutes, person_id, position)
    select ${meetingId}, 'item', i.title, i.minutes, i.person_id, i.position
    from agenda_items i
    where not i.done and i.kind = 'item' and i.meeting_id = (
      select id from team_meetings where community_id = ${teamId} and held_at is not null order by id desc limit 1)`);

const leaveRoom = (tx: Db, me: Me, meetingId: number): Promise<number> =>
  tx.run(sql`
    insert into agenda_items (meeting_id, kind, title, minutes, position)
    values (${meetingId}, 'reflection', ${t(me, 'meeting.room')}, ${reflectionMinutes}, 1000)`);

/** The meeting took place: its agenda is kept, and what was not ticked comes on the next one. */
export async function holdMeeting(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const team = await holdTeam(tx, me, slug);
    const held = await tx.maybe<{ id: number }>(sql`
      update team_meetings set held_at = moment() where community_id = ${team.id} and held_at is null returning id`);
    if (!held) throw new Invalid({ form: (c) => t(c, 'meeting.none') });
    await record(tx, teamMeetingHeld, { actor: me.id, community: team.id }, { meeting_id: held.id });
  });
}

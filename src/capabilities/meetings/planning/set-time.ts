import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { announce } from '#platform/live/live.ts';
import { record } from '#shared/activity/happening.ts';
import { holdMeeting } from '../find-meeting.ts';
import { sessionMoved, sessionPlanned } from '../happenings.ts';
import { mustPlan } from '../leading.ts';
import type { Meeting } from '../meeting.ts';
import { t } from '../words.ts';

export type Time = {
  startsAt: Date;
  minutes?: number | undefined;
  place: string;
  link: string;
  /** Also the sessions after it that have no date: as many days later as the format has them. */
  following: boolean;
};

/** Says when and where a session is, or that it is at another time or place; a cancelled one is on again. */
export async function setTime(db: Db, me: Me, id: number, wanted: Time): Promise<void> {
  await db.transaction(async (tx) => {
    const meeting = await holdMeeting(tx, me, id);
    mustPlan(meeting.group);
    if (meeting.state !== 'planned' && meeting.state !== 'cancelled')
      throw new Invalid({ form: (c) => t(c, 'plan.over') });
    if (wanted.startsAt.getTime() < meeting.now.getTime() - 3_600_000)
      throw new Invalid({ starts_at: (c) => t(c, 'plan.past') });
    await move(tx, me, meeting, wanted);
    if (wanted.following) await planFollowing(tx, me, meeting, wanted);
  });
}

async function move(
  tx: Db,
  me: Me,
  meeting: Meeting,
  { startsAt, minutes, place, link }: Time,
): Promise<void> {
  const { starts_at: before, version } = meeting;
  const elsewhere = meeting.place !== place || meeting.link !== link || meeting.state === 'cancelled';
  const moved = before === null || before.getTime() !== startsAt.getTime();
  if (!moved && !elsewhere && (minutes === undefined || minutes === meeting.minutes)) return;
  await tx.run(sql`
    update meetings m set state = 'planned', cancelled_why = '', starts_at = ${startsAt}, place = ${place}, link = ${link},
      minutes = ${minutes ?? meeting.minutes}, sequence = sequence + 1, version = version + 1,
      reminded_at = case when ${moved} then null else reminded_at end,
      planned_from = (select s.opens_on from steps s join groups g on g.id = s.group_id where s.id = m.step_id
        and (${startsAt}::timestamptz at time zone g.time_zone)::date
          between s.opens_on and greatest(s.due_on, s.opens_on + 6))
    where id = ${meeting.id}`);
  // Whoever said that they come said it of another time.
  if (moved)
    await tx.run(sql`update attendances set reply = null where meeting_id = ${meeting.id} and reply <> 'no'`);
  const where = { actor: me.id, programme: meeting.programme_id, group: meeting.group_id };
  const data = { meeting_id: meeting.id, starts_at: startsAt.toISOString() };
  if (before === null) await record(tx, sessionPlanned, where, data);
  else await record(tx, sessionMoved, where, { ...data, from: before.toISOString() });
  await announce(tx, { topic: `session:${meeting.id}`, event: 'changed', data: { version: version + 1 } });
}

/** The same hour by the clock of the group, also where summer time lies between. */
async function planFollowing(
  tx: Db,
  me: Me,
  meeting: Meeting,
  { startsAt, place, link }: Time,
): Promise<void> {
  const planned = await tx.many<{ id: number; starts_at: Date }>(sql`
    update meetings m set place = ${place}, link = ${link}, sequence = m.sequence + 1, version = m.version + 1,
      planned_from = s.opens_on,
      starts_at = ((${startsAt}::timestamptz at time zone g.time_zone)
        + make_interval(days => s.opens_on - ${meeting.opens_on}::date)) at time zone g.time_zone
    from steps s, groups g
    where s.id = m.step_id and g.id = m.group_id and m.group_id = ${meeting.group_id} and m.state = 'planned'
      and m.starts_at is null and s.position > ${meeting.position}
    returning m.id, m.starts_at`);
  for (const { id, starts_at } of planned)
    await record(
      tx,
      sessionPlanned,
      { actor: me.id, programme: meeting.programme_id, group: meeting.group_id },
      { meeting_id: id, starts_at: starts_at.toISOString() },
    );
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { announce } from '#platform/live/live.ts';
import { findMeeting, hereFor } from '../find-meeting.ts';
import { t } from '../words.ts';
import { iceServers, readCallSetting, type IceServer } from './call-setting.ts';

/** Each browser sends its picture to every other: beyond six that is too much for a phone. */
const most = 6;

/** I am in the call of the session; said again every half minute. Answers who else is, and how to reach them. */
export async function joinCall(db: Db, me: Me, id: number): Promise<{ others: number[]; ice: IceServer[] }> {
  const setting = await readCallSetting(db);
  if (!setting.enabled) throw new NotFound();
  return db.transaction(async (tx) => {
    await tx.maybe(sql`select 1 from meetings where id = ${id} for no key update`);
    const meeting = await findMeeting(tx, me, id);
    if (meeting.state !== 'running') throw new Invalid({ form: (c) => t(c, 'run.not_running') });
    await tx.run(sql`delete from callers where meeting_id = ${id} and seen_at < moment() - ${hereFor}`);
    const inside = await tx.many<{ person_id: number }>(sql`
      select person_id from callers where meeting_id = ${id}
        and person_id = any (${meeting.group.people.map((one) => one.id)}::bigint[]) order by joined_at`);
    const others = inside.map(({ person_id }) => person_id).filter((person) => person !== me.id);
    if (others.length >= most) throw new Invalid({ form: (c) => t(c, 'call.full', { count: most }) });
    if (others.length === inside.length)
      await tx.run(sql`delete from call_signals where meeting_id = ${id} and to_person_id = ${me.id}`);
    await tx.run(sql`
      insert into callers (meeting_id, person_id) values (${id}, ${me.id})
      on conflict (meeting_id, person_id) do update set seen_at = moment()`);
    return { others, ice: iceServers(setting, me.id, meeting.now) };
  });
}

/** I hang up; the others are told. */
export async function leaveCall(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    await findMeeting(tx, me, id);
    await tx.run(sql`delete from callers where meeting_id = ${id} and person_id = ${me.id}`);
    await tx.run(
      sql`delete from call_signals where meeting_id = ${id} and ${me.id} in (to_person_id, from_person_id)`,
    );
    await announce(tx, { topic: `session:${id}`, event: 'hung up', data: { by: me.id } });
  });
}

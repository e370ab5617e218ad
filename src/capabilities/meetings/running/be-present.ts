import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { doesOrLeads } from '#capabilities/journeys/index.ts';
import { inGroup } from '#capabilities/programmes/index.ts';
import { announceChange } from '../announce-change.ts';
import { findMeeting, hereFor } from '../find-meeting.ts';
import { attendanceOf } from '../meeting.ts';
import { rewriteAgenda } from './rewrite-agenda.ts';

/** `counted`: the person is known to be here, so that only the time is noted. */
type Known = { version: number; state: string; counted: boolean };

/**
 * My page of the session is open: while it runs that is attendance, before only that I am here. Sent every half
 * minute, so that mostly one row is touched and nobody is told. Returns the version of the session, so that a page
 * which missed a change can tell.
 */
export async function bePresent(db: Db, me: Me, id: number): Promise<number> {
  const known = await db.change<Known>(sql`
    with known as (
      select m.version, m.state, a.last_seen_at > moment() - ${hereFor}
          and (m.state = 'planned' or m.state = 'running' and a.came_at is not null) as counted
      from meetings m join groups g on g.id = m.group_id left join steps s on s.id = m.step_id
        left join attendances a on a.meeting_id = m.id and a.person_id = ${me.id}
      where m.id = ${id} and ${inGroup(me)} and (s.id is null or ${doesOrLeads(me)})),
    seen as (
      update attendances set last_seen_at = moment() from known
      where meeting_id = ${id} and person_id = ${me.id} and known.counted)
    select version, state, coalesce(counted, false) as counted from known`);
  if (!known) throw new NotFound();
  if (known.counted || (known.state !== 'planned' && known.state !== 'running')) return known.version;
  return db.transaction(async (tx) => {
    await tx.maybe(sql`select 1 from meetings where id = ${id} for no key update`);
    const meeting = await findMeeting(tx, me, id);
    await seen(tx, me, id);
    if (meeting.state === 'running' && !attendanceOf(meeting, me.id).came) {
      await tx.run(sql`
        update attendances set came_at = moment(), present = true where meeting_id = ${id} and person_id = ${me.id}`);
      await rewriteAgenda(tx, await findMeeting(tx, me, id));
    }
    return announceChange(tx, id);
  });
}

async function seen(db: Db, me: Me, id: number): Promise<void> {
  await db.run(sql`
    insert into attendances (meeting_id, person_id, last_seen_at) values (${id}, ${me.id}, moment())
    on conflict (meeting_id, person_id) do update set last_seen_at = moment()`);
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { holdMeeting } from '../find-meeting.ts';
import { t } from '../words.ts';
import { conclude } from './end-session.ts';

/** The group met without this page: who was there is written down, and the session counts as held. */
export async function recordSession(db: Db, me: Me, id: number, people: readonly number[]): Promise<void> {
  await db.transaction(async (tx) => {
    const meeting = await holdMeeting(tx, me, id);
    if (meeting.state !== 'planned') throw new Invalid({ form: (c) => t(c, 'begin.over') });
    const known = new Set(meeting.group.people.map((person) => person.id));
    const there = [...new Set(people)].filter((person) => known.has(person));
    if (there.length === 0) throw new Invalid({ people: (c) => t(c, 'begin.nobody') });
    await tx.run(sql`
      insert into attendances (meeting_id, person_id, came_at, present)
      select ${id}, person, moment(), true from unnest(${there}::bigint[]) person
      on conflict (meeting_id, person_id) do update set present = true, came_at = coalesce(attendances.came_at, moment())`);
    await tx.run(sql`update meetings set starts_at = coalesce(starts_at, moment()) where id = ${id}`);
    await conclude(tx, id, me.id);
  });
}

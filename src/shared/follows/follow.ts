import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { PersonId } from '#platform/http/me.ts';

/** What can be followed and muted. */
export const subjects = ['discussion', 'community', 'person', 'tag'] as const;
export type Subject = (typeof subjects)[number];

/** How much one wants to be told: all that is new, what concerns oneself, nothing at all. */
export const levels = ['everything', 'usual', 'nothing'] as const;
export type Level = (typeof levels)[number];

/** What somebody chose for one thing; `until` null is for ever. Whoever chose nothing has the usual. */
export type Follow = { level: Level; until: Date | null };

export const lengths = ['hour', 'day', 'week', 'month', 'ever'] as const;
export type Length = (typeof lengths)[number];

/** For how long: one of the lengths, or the end of a day (YYYY-MM-DD) where the person is. */
export type Time = { length: Length } | { day: string; timeZone: string };

/** Remembers what the person chose. The caller has made sure that they may see the thing. */
export async function follow(
  tx: Db,
  person: PersonId,
  { subject, id }: { subject: Subject; id: number },
  level: Level,
  time: Time = { length: 'ever' },
): Promise<void> {
  await tx.run(sql`
    insert into follows (person_id, subject, subject_id, level, until)
    values (${person}, ${subject}, ${id}, ${level}, ${end(time)})
    on conflict (person_id, subject, subject_id)
    do update set level = excluded.level, until = excluded.until, changed_at = moment()`);
}

/** Back to what holds for whoever chose nothing. */
export async function forgetFollow(tx: Db, person: PersonId, subject: Subject, id: number): Promise<void> {
  await tx.run(sql`
    delete from follows where person_id = ${person} and subject = ${subject} and subject_id = ${id}`);
}

/** What the person chose for a thing and what still holds, or null. */
export function followOf(db: Db, person: PersonId, subject: Subject, id: number): Promise<Follow | null> {
  return db.maybe<Follow>(sql`
    select level, until from follows
    where person_id = ${person} and subject = ${subject} and subject_id = ${id} and (until is null or until > moment())`);
}

const intervals: Record<Exclude<Length, 'ever'>, string> = {
  hour: '1 hour',
  day: '1 day',
  week: '7 days',
  month: '1 month',
};

function end(time: Time) {
  if ('day' in time) return sql`((${time.day}::date + 1)::timestamp at time zone ${time.timeZone})`;
  return time.length === 'ever' ? null : sql`moment() + ${intervals[time.length]}::interval`;
}

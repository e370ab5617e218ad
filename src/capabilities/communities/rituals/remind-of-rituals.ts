import { now } from '#platform/clock.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { record } from '#shared/activity/happening.ts';
import { ritualDue } from '../happenings.ts';
import { nextOn, type Cadence } from './cadence.ts';

type Due = {
  id: number;
  community_id: number;
  name: string;
  cadence: Cadence;
  weekday: number;
  starts_on: string;
  next_on: string;
  reminded_for: string | null;
  owner_id: number | null;
};

/** Moves past rituals on to their next day, and reminds those who look after one that is tomorrow or today. */
export async function remindOfRituals({ db }: Ground): Promise<void> {
  const today = (await now(db)).toISOString().slice(0, 10);
  const due = await db.many<{ id: number }>(sql`
    select r.id from rituals r join communities c on c.id = r.community_id
    where r.ended_at is null and c.state in ('live', 'closing') and r.next_on <= ${today}::date + 1
    order by r.next_on, r.id`);
  for (const { id } of due) await remindOfOne({ db }, id, today);
}

async function remindOfOne({ db }: Pick<Ground, 'db'>, id: number, today: string): Promise<void> {
  await db.transaction(async (tx) => {
    const ritual = await tx.one<Due>(sql`
      select id, community_id, name, cadence, weekday, starts_on, next_on, reminded_for, owner_id
      from rituals where id = ${id} for update`);
    const next = nextOn(ritual, today);
    if (next !== ritual.next_on) await tx.run(sql`update rituals set next_on = ${next} where id = ${id}`);
    const isNear = Date.parse(next) - Date.parse(today) <= 86_400_000;
    if (!isNear || ritual.owner_id === null || ritual.reminded_for === next) return;
    await tx.run(sql`update rituals set reminded_for = ${next} where id = ${id}`);
    await record(
      tx,
      ritualDue,
      { community: ritual.community_id },
      { ritual_id: id, person_id: ritual.owner_id, name: ritual.name, on: next },
    );
  });
}

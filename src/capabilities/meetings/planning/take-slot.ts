import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { announceChange } from '../announce-change.ts';
import { holdMeeting } from '../find-meeting.ts';
import { mayPlan } from '../leading.ts';
import type { Meeting } from '../meeting.ts';
import { t } from '../words.ts';

/** Signs up to speak, in the first place that is free; again with another title is the same place. Returns its number. */
export async function takeSlot(db: Db, me: Me, id: number, title: string): Promise<number> {
  return db.transaction(async (tx) => {
    const meeting = await holdMeeting(tx, me, id);
    mustBeAhead(meeting);
    const mine = meeting.slots.find((slot) => slot.person_id === me.id);
    const number = mine?.number ?? firstFree(meeting);
    if (number === undefined) throw new Invalid({ title: (c) => t(c, 'slots.full') });
    await tx.run(sql`
      insert into slots (meeting_id, number, person_id, title) values (${id}, ${number}, ${me.id}, ${title})
      on conflict (meeting_id, number) do update set title = excluded.title`);
    await announceChange(tx, id);
    return number;
  });
}

/** Gives a place back: one's own, or another's for whoever plans the session. */
export async function giveSlotBack(db: Db, me: Me, id: number, number: number): Promise<void> {
  await db.transaction(async (tx) => {
    const meeting = await holdMeeting(tx, me, id);
    mustBeAhead(meeting);
    const slot = meeting.slots.find((one) => one.number === number);
    if (!slot) throw new NotFound();
    if (slot.person_id !== me.id && !mayPlan(meeting.group)) throw new Forbidden();
    await tx.run(sql`delete from slots where meeting_id = ${id} and number = ${number}`);
    await announceChange(tx, id);
  });
}

function mustBeAhead({ state, declared }: Meeting): void {
  if (!declared.slots) throw new NotFound();
  if (state !== 'planned') throw new Invalid({ title: (c) => t(c, 'slots.late') });
}

const firstFree = ({ slots, declared }: Meeting): number | undefined =>
  Array.from({ length: declared.slots?.count ?? 0 }, (_, i) => i + 1).find(
    (number) => !slots.some((slot) => slot.number === number),
  );

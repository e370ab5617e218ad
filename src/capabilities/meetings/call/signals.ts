import { inGroup } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { announce } from '#platform/live/live.ts';

export type Signal = { id: number; from: number; body: string };

/**
 * What my browser tells another's in the same call, to find a way between them. Only that person hears of it, and who has left the group neither tells nor hears.
 */
export async function sendSignal(
  db: Db,
  me: Me,
  id: number,
  { to, body }: { to: number; body: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const sent = await tx.run(sql`
      insert into call_signals (meeting_id, from_person_id, to_person_id, body)
      select ${id}, mine.person_id, theirs.person_id, ${body}
      from callers mine join callers theirs on theirs.meeting_id = mine.meeting_id and theirs.person_id = ${to}
        join meetings m on m.id = mine.meeting_id join groups g on g.id = m.group_id
      where mine.meeting_id = ${id} and mine.person_id = ${me.id} and m.state = 'running'
        and ${inGroup(me)} and ${inGroup({ id: to })}`);
    if (sent === 0) throw new NotFound();
    await announce(tx, { topic: `call:${to}`, event: 'signal', data: { by: me.id } });
  });
}

/** What others' browsers told mine since. */
export async function signalsFor(db: Db, me: Me, id: number, after: number): Promise<Signal[]> {
  const mine = await db.maybe(sql`
    select 1 from meetings m join groups g on g.id = m.group_id where m.id = ${id} and ${inGroup(me)}`);
  if (!mine) throw new NotFound();
  return db.many<Signal>(sql`
    select id, from_person_id as "from", body from call_signals
    where to_person_id = ${me.id} and meeting_id = ${id} and id > ${after} order by id limit 50`);
}

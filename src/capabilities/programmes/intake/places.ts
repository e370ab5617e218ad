import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { record } from '#shared/activity/happening.ts';
import { participantAdmitted } from '../happenings.ts';
import type { Programme } from '../programme.ts';
import { isLate } from './taking.ts';

type Seated = Pick<Programme, 'id' | 'places' | 'state' | 'runs' | 'grouping'>;

/** How many more may take part; null where there is no limit. To be asked while the programme is held. */
export async function placesLeft(tx: Db, { id, places }: Seated): Promise<number | null> {
  if (places === null) return null;
  const { taken } = await tx.one<{ taken: number }>(sql`
    select count(*) as taken from participants where programme_id = ${id} and state = 'in'`);
  return Math.max(0, places - taken);
}

/** Whoever has waited longest moves up into places that have become free. The programme is held. */
export async function moveUp(tx: Db, programme: Seated): Promise<void> {
  if (isLate(programme) || !['open', 'running'].includes(programme.state)) return;
  const left = await placesLeft(tx, programme);
  if (left === 0) return;
  const admitted = await tx.many<{ person_id: number }>(sql`
    update participants set state = 'in', admitted_at = moment(), version = version + 1
    where id in (
      select id from participants where programme_id = ${programme.id} and state = 'waiting' order by applied_at, id
      limit ${left} for update)
    returning person_id`);
  for (const { person_id } of admitted)
    await record(tx, participantAdmitted, { programme: programme.id }, { person_id });
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { tellOwn } from '#shared/own-news/own-news.ts';
import { drawNudge } from './draw-nudge.ts';

const atOnce = 2000;

/** Draws somebody for each whose week has come, and tells them alone. Run twice, it changes nothing. */
export async function sendNudges({ db }: Ground): Promise<void> {
  const due = await db.many<{ person_id: number }>(sql`
    select g.person_id from growth_choices g join people p on p.id = g.person_id
    where g.nudges and g.next_nudge_on <= moment()::date and p.status = 'active'
    order by g.next_nudge_on, g.person_id limit ${atOnce}`);
  for (const { person_id } of due) await db.transaction((tx) => sendOne(tx, person_id));
}

async function sendOne(tx: Db, personId: number): Promise<void> {
  const held = await tx.maybe(sql`
    update growth_choices set next_nudge_on = date_trunc('week', moment())::date + 7
    where person_id = ${personId} and nudges and next_nudge_on <= moment()::date returning person_id`);
  if (!held) return;
  const about = await drawNudge(tx, personId);
  if (about !== null) await tellOwn(tx, { person: personId, kind: 'nudge', about, actor: null });
}

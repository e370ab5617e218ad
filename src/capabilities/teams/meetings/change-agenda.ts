import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { holdTeam } from '../find-team.ts';
import { t } from '../words.ts';
import { announceAgenda } from './announce-agenda.ts';
import type { ItemFields } from './meeting.ts';

/** A longer agenda is no agenda. */
const mostItems = 30;

/** Puts something on the agenda of the next meeting. Throws Invalid while none is planned. Returns its id. */
export async function addItem(
  db: Db,
  me: Me,
  slug: string,
  { kind, title, minutes, mine }: ItemFields,
): Promise<number> {
  return db.transaction(async (tx) => {
    const team = await holdTeam(tx, me, slug);
    const meeting = await tx.maybe<{ id: number; items: number }>(sql`
      select m.id, (select count(*)::int from agenda_items i where i.meeting_id = m.id) as items
      from team_meetings m where m.community_id = ${team.id} and m.held_at is null`);
    if (!meeting) throw new Invalid({ form: (c) => t(c, 'meeting.none') });
    if (meeting.items >= mostItems)
      throw new Invalid({ form: (c) => t(c, 'meeting.full', { count: mostItems }) });
    const { id } = (await tx.change<{ id: number }>(sql`
      insert into agenda_items (meeting_id, kind, title, minutes, person_id, position)
      values (${meeting.id}, ${kind}, ${title}, ${minutes}, ${mine ? me.id : null},
        (select coalesce(max(position) filter (where kind = 'item'), 0) + 1 from agenda_items where meeting_id = ${meeting.id}))
      returning id`))!;
    await announceAgenda(tx, team.id);
    return id;
  });
}

const inNext = (teamId: number, id: number) => sql`
  id = ${id} and meeting_id in (select m.id from team_meetings m where m.community_id = ${teamId} and m.held_at is null)`;

/** Ticks what was talked about, or takes the tick back. */
export async function tickItem(db: Db, me: Me, slug: string, id: number, done: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const team = await holdTeam(tx, me, slug);
    const ticked = await tx.run(sql`update agenda_items set done = ${done} where ${inNext(team.id, id)}`);
    if (ticked === 0) throw new NotFound();
    await announceAgenda(tx, team.id);
  });
}

export async function removeItem(db: Db, me: Me, slug: string, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const team = await holdTeam(tx, me, slug);
    const removed = await tx.run(sql`delete from agenda_items where ${inNext(team.id, id)}`);
    if (removed === 0) throw new NotFound();
    await announceAgenda(tx, team.id);
  });
}

/** Changes places with the one before it. */
export async function moveItemUp(db: Db, me: Me, slug: string, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const team = await holdTeam(tx, me, slug);
    const items = await tx.many<{ id: number }>(sql`
      select i.id from agenda_items i join team_meetings m on m.id = i.meeting_id
      where m.community_id = ${team.id} and m.held_at is null order by i.position, i.id`);
    const order = items.map((one) => one.id);
    const at = order.indexOf(id);
    if (at < 0) throw new NotFound();
    if (at > 0) order.splice(at - 1, 2, id, order[at - 1]!);
    await tx.run(sql`
      update agenda_items set position = place
      from unnest(${order}::bigint[]) with ordinality as given (item, place) where id = item`);
    await announceAgenda(tx, team.id);
  });
}

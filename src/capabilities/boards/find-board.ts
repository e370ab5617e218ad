import { doesOrLeads } from '#capabilities/journeys/index.ts';
import { inGroup } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Board, Phase } from './board.ts';
import { t } from './words.ts';

/** A board, where this person is in its group. */
export const boardFor = (me: Me, id: number): Sql => sql`
    select b.id, b.group_id, b.meeting_id, b.step_id, b.columns, b.anonymous, b.votes, b.version,
      case when g.state in ('closed', 'merged') then 'closed' else b.phase end as phase,
      exists (select from group_members m where m.group_id = b.group_id and m.person_id = ${me.id}
          and m.left_at is null and m.facilitates)
        or not exists (select from group_members m where m.group_id = b.group_id and m.left_at is null and m.facilitates)
        or exists (select from meetings s where s.id = b.meeting_id and s.led_by = ${me.id}) as leads
    from boards b join groups g on g.id = b.group_id
    where b.id = ${id} and g.state not in ('proposed', 'discarded') and ${inGroup(me)}
      and not exists (select from meetings t join steps s on s.id = t.step_id
        where t.id = b.meeting_id and not ${doesOrLeads(me)})`;

/** The board, for who is in its group. Throws NotFound for everybody else. */
export async function findBoard(db: Db, me: Me, id: number): Promise<Board> {
  const board = await db.maybe<Board>(boardFor(me, id));
  if (!board) throw new NotFound();
  return board;
}

/**
 * The same, held until the transaction ends, for an act that one of these phases allows. Who comes too late, as the
 * board has moved on meanwhile, is told so.
 */
export async function holdBoard(tx: Db, me: Me, id: number, phases: readonly Phase[]): Promise<Board> {
  await tx.maybe(sql`select 1 from boards where id = ${id} for no key update`);
  const board = await findBoard(tx, me, id);
  if (!phases.includes(board.phase)) throw new Invalid({ form: (c) => t(c, 'board.moved_on') });
  return board;
}

/** The same for whoever leads, whatever the phase. Throws Forbidden for the others. */
export async function holdBoardToLead(tx: Db, me: Me, id: number): Promise<Board> {
  await tx.maybe(sql`select 1 from boards where id = ${id} for no key update`);
  const board = await findBoard(tx, me, id);
  if (!board.leads) throw new Forbidden((c) => t(c, 'board.not_yours'));
  return board;
}

/** Which board belongs to a step, for who is in the group. Throws NotFound where it has none yet. */
export async function boardOfStep(db: Db, me: Me, stepId: number): Promise<number> {
  const board = await db.maybe<{ id: number }>(sql`
    select b.id from boards b join groups g on g.id = b.group_id
    where b.step_id = ${stepId} and g.state not in ('proposed', 'discarded') and ${inGroup(me)}`);
  if (!board) throw new NotFound();
  return board.id;
}

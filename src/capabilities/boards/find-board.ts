import { inGroup } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { BoardRow, Phase } from './board.ts';

/** A board with what this person may do on it. */
export type Board = BoardRow & { facilitates: boolean };

/** The board, for who is in its group. Throws NotFound for everybody else. */
export async function findBoard(db: Db, me: Me, id: number): Promise<Board> {
  const board = await db.maybe<Board>(sql`
    select b.id, b.group_id, b.meeting_id, b.step_id, b.columns, b.anonymous, b.votes, b.phase, b.version,
      exists (select from group_members m where m.group_id = b.group_id and m.person_id = ${me.id}
        and m.left_at is null and m.facilitates) as facilitates
    from boards b join groups g on g.id = b.group_id
    where b.id = ${id} and g.state not in ('proposed', 'discarded') and ${inGroup(me)}`);
  if (!board) throw new NotFound();
  return board;
}

/** The same, held until the transaction ends, for an act that one of these phases allows. */
export async function holdBoard(tx: Db, me: Me, id: number, phases: readonly Phase[]): Promise<Board> {
  await tx.maybe(sql`select 1 from boards where id = ${id} for no key update`);
  const board = await findBoard(tx, me, id);
  if (!phases.includes(board.phase)) throw new Forbidden();
  return board;
}

import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tables } from '#tables';
import type { AxisKey } from '../measures/axes.ts';
import { mine } from '../policy.ts';

/** What a check suggested for one axis, and what came of it. */
export type Move = Pick<Tables['network_moves'], 'id' | 'check_id' | 'act' | 'state' | 'led_to'> & {
  axis: AxisKey;
};

/** A move `m` as JSON, for what is read together with its check. */
export const moveAsJson: Sql = sql`jsonb_build_object('id', m.id, 'check_id', m.check_id, 'axis', m.axis, 'act', m.act,
  'state', m.state, 'led_to', m.led_to)`;

/** One of this person's moves. Throws NotFound for all others. */
export async function findMove(db: Db, me: Me, id: number): Promise<Move> {
  const found = await db.maybe<Move>(sql`
    select m.id, m.check_id, m.axis, m.act, m.state, m.led_to
    from network_moves m join network_checks k on k.id = m.check_id where m.id = ${id} and ${mine(me)}`);
  if (!found) throw new NotFound();
  return found;
}

/** The same, held until the transaction ends. */
export async function holdMove(tx: Db, me: Me, id: number): Promise<Move> {
  await tx.maybe(sql`select 1 from network_moves where id = ${id} for no key update`);
  return findMove(tx, me, id);
}

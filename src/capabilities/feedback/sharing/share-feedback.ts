import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { forgetOwn, tellOwn } from '#shared/own-news/own-news.ts';
import { holdFeedback } from '../find-feedback.ts';
import { t } from '../words.ts';

const mostShares = 5;

/** The asker would like to show it to somebody else; the giver is asked, and until they say yes nobody sees it. */
export async function askToShare(db: Db, me: Me, id: number, withId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const { role, state, giver, shares } = await holdFeedback(tx, me, id);
    if (role !== 'asker') throw new Forbidden();
    if (state !== 'given') throw new Forbidden((c) => t(c, 'over'));
    if (withId === me.id || withId === giver.id)
      throw new Invalid({ person: (c) => t(c, 'share.one_of_two') });
    if (shares.length >= mostShares)
      throw new Invalid({ person: (c) => t(c, 'share.enough', { count: mostShares }) });
    const asked = await tx.run(sql`
      insert into feedback_shares (feedback_id, with_id)
      select ${id}, p.id from people p where p.id = ${withId} and p.status = 'active' on conflict do nothing`);
    if (asked > 0)
      await tellOwn(tx, { person: giver.id, kind: 'feedback_share', about: id, actor: me.id, times: withId });
  });
}

/** The giver says yes or no; a yes can be taken back. */
export async function answerShare(
  db: Db,
  me: Me,
  id: number,
  withId: number,
  agrees: boolean,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { role, asker, state } = await holdFeedback(tx, me, id);
    if (role !== 'giver') throw new Forbidden();
    if (state !== 'given') throw new Forbidden((c) => t(c, 'over'));
    const changed = await tx.run(sql`
      update feedback_shares set state = ${agrees ? 'agreed' : 'refused'}, answered_at = moment()
      where feedback_id = ${id} and with_id = ${withId}`);
    if (changed === 0) throw new NotFound();
    await forgetOwn(tx, { person: withId, kinds: ['feedback_shared'], about: id });
    if (agrees) await tellOwn(tx, { person: withId, kind: 'feedback_shared', about: id, actor: asker.id });
  });
}

/** The asker shows it to that person no more. */
export async function endShare(db: Db, me: Me, id: number, withId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const { role } = await holdFeedback(tx, me, id);
    if (role !== 'asker') throw new Forbidden();
    const ended = await tx.run(
      sql`delete from feedback_shares where feedback_id = ${id} and with_id = ${withId}`,
    );
    if (ended === 0) throw new NotFound();
    await forgetOwn(tx, { person: withId, kinds: ['feedback_shared'], about: id });
  });
}

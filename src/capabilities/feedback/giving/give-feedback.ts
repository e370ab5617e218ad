import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { forgetOwn, tellOwn } from '#shared/own-news/own-news.ts';
import { requireUnchanged, type Version } from '#shared/versions/version.ts';
import type { Feedback, GiveFields } from '../feedback.ts';
import { holdFeedback } from '../find-feedback.ts';
import { t } from '../words.ts';

/** Answers, or says better what was answered; the asker is told the first time. Throws Invalid where nothing is said. */
export async function giveFeedback(
  db: Db,
  me: Me,
  id: number,
  { levels, remarks, words }: GiveFields,
  drawnFrom?: Version,
): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await holdToGive(tx, me, id);
    requireUnchanged(drawnFrom, String(before.version));
    const filled = (given: readonly string[]) => before.criteria.map((_, i) => given[i] ?? '');
    const said = { levels: filled(levels), remarks: filled(remarks) };
    if ([...said.levels, ...said.remarks, words].every((one) => one === ''))
      throw new Invalid({ form: (c) => t(c, 'give.empty') });
    await tx.run(sql`
      update feedback set state = 'given', levels = ${said.levels}::text[], remarks = ${said.remarks}::text[], words = ${words},
        remind_at = null, answered_at = moment(), version = version + 1
      where id = ${id}`);
    await forgetAsked(tx, me, id);
    if (before.state !== 'given')
      await tellOwn(tx, {
        person: before.asker.id,
        kind: 'feedback_given',
        about: id,
        actor: me.id,
        times: before.version,
      });
  });
}

/** Says no, without a reason. The asker sees it where they asked, and is not told. */
export async function declineFeedback(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const { state } = await holdToGive(tx, me, id);
    if (state !== 'waiting') throw new Forbidden((c) => t(c, 'over'));
    await tx.run(sql`
      update feedback set state = 'declined', remind_at = null, answered_at = moment(), version = version + 1 where id = ${id}`);
    await forgetAsked(tx, me, id);
  });
}

const forgetAsked = (tx: Db, me: Me, id: number): Promise<void> =>
  forgetOwn(tx, { person: me.id, kinds: ['feedback_asked', 'feedback_waits'], about: id });

async function holdToGive(tx: Db, me: Me, id: number): Promise<Feedback> {
  const feedback = await holdFeedback(tx, me, id);
  if (feedback.role !== 'giver') throw new Forbidden();
  if (feedback.state === 'withdrawn') throw new Forbidden((c) => t(c, 'over'));
  return feedback;
}

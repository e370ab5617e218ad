import { closeGroup } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { decisionMade } from '../happenings.ts';
import { t } from '../words.ts';
import { askAnew } from './ask-decisions.ts';
import { findDecision, type Answer, type Decision } from './find-decision.ts';
import { settleDecisions } from './settle-decisions.ts';

export const answersTo = { approval: ['yes', 'no'], gate: ['continue', 'change', 'stop'] } as const;
export const answers = [...answersTo.approval, ...answersTo.gate] as const;

/**
 * Answers what one was asked, with the reason. Of several who were asked the same, the first answer holds, and only
 * who gave it may change it, as long as the step is open and they are who decides. A yes for everybody lets the group go on; a stop closes
 * it. Throws Invalid, Forbidden with the reason.
 */
export async function decide(
  db: Db,
  me: Me,
  id: number,
  { answer, why }: { answer: Answer; why: string },
): Promise<Decision> {
  return db.transaction(async (tx) => {
    await tx.maybe(sql`
      select 1 from steps s join decisions d on d.step_id = s.id where d.id = ${id} for no key update of s`);
    const decision = await findDecision(tx, me, id);
    const { step, about } = decision;
    if (decision.answer === answer && decision.why === why) return decision;
    const deciding = await askAnew(tx, step.id);
    const mayStill = deciding.some((one) => one.asked === me.id && one.about === (about?.id ?? null));
    if (step.state === 'open' && !mayStill) throw new Forbidden((c) => t(c, 'decision.not_yours'));
    if (step.state !== 'open' || decision.group.state !== 'running')
      throw new Forbidden((c) => t(c, 'decision.over'));
    if (decision.settled) throw new Forbidden((c) => t(c, 'decision.settled'));
    const possible: readonly Answer[] = answersTo[step.kind === 'gate' ? 'gate' : 'approval'];
    if (!possible.includes(answer)) throw new Invalid({ answer: (c) => t(c, 'answer.choose') });
    if (why === '' && answer !== 'yes') throw new Invalid({ why: (c) => t(c, 'decision.why_missing') });
    await tx.run(sql`
      update decisions set answer = ${answer}, why = ${why}, answered_at = moment() where id = ${id}`);
    const place = { actor: me.id, programme: decision.programme.id, group: decision.group.id };
    await record(tx, decisionMade, place, { step_id: step.id, answer, about_id: about?.id ?? null });
    if (answer === 'stop') await stopGroup(tx, me, decision);
    else await settleDecisions(tx, step.id, me.id);
    return findDecision(tx, me, id);
  });
}

/** The group has come to its end here. What it made stays, and what was still planned is left out. */
async function stopGroup(tx: Db, me: Me, { group, step }: Decision): Promise<void> {
  await tx.run(sql`update steps set state = 'done', done_at = moment() where id = ${step.id}`);
  await tx.run(
    sql`update steps set state = 'skipped' where group_id = ${group.id} and state in ('planned', 'open')`,
  );
  const held = await tx.one<{
    id: number;
    programme_id: number;
    round_id: number | null;
    space_id: number | null;
  }>(sql`
    select id, programme_id, round_id, space_id from groups where id = ${group.id} for no key update`);
  await closeGroup(tx, held, me.id);
}

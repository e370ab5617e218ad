import { findVersion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { workReturned, workSigned } from '../happenings.ts';
import { settleStep } from '../planning/settle-step.ts';
import { signs } from '../policy.ts';
import { withDeclared, type Step, type StepRow } from '../step.ts';
import { stepColumns } from '../find-step.ts';
import { t } from '../words.ts';

export type Signature = { verdict: 'good' | 'again'; word: string };
export const verdicts = ['good', 'again'] as const;

/** What a work belongs to, for a page outside the group: its step as the format has it, and the programme. */
export type Around = { step: Step; programme: { id: number; slug: string; name: string }; signs: boolean };
type Row = StepRow & { programme: Around['programme']; format_version_id: number; signs: boolean };

/** Asked for a work that has been found through permission. */
export async function aroundWork(db: Db, me: Me, workId: number): Promise<Around> {
  const row = await db.maybe<Row>(sql`
    select ${stepColumns}, jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name) as programme,
      p.format_version_id, ${signs(me)} as signs
    from work w join groups g on g.id = w.group_id join programmes p on p.id = g.programme_id
      join steps s on s.id = w.step_id where w.id = ${workId}`);
  if (!row) throw new NotFound();
  const { programme, format_version_id, signs: mine, ...step } = row;
  return { step: withDeclared(step, await findVersion(db, format_version_id)), programme, signs: mine };
}

/** Says of a work that it was seen and is good, or gives it back with a word. Throws NotFound for who does not sign it. */
export async function signWork(db: Db, me: Me, workId: number, { verdict, word }: Signature): Promise<void> {
  await db.transaction(async (tx) => {
    const work = await tx.maybe<{
      state: string;
      step_id: number;
      person_id: number | null;
      group_id: number;
      programme_id: number;
    }>(sql`
      select w.state, w.step_id, w.person_id, w.group_id, g.programme_id from work w join groups g on g.id = w.group_id
      where w.id = ${workId} and ${signs(me)} for no key update of w`);
    if (!work) throw new NotFound();
    if (work.state === 'signed' && verdict === 'good') return;
    if (work.state !== 'done') throw new Forbidden((c) => t(c, 'sign.not_handed_in'));
    if (verdict === 'again' && word === '') throw new Invalid({ word: (c) => t(c, 'sign.word_missing') });
    const good = verdict === 'good';
    await tx.run(sql`
      update work set state = ${good ? 'signed' : 'returned'}, word = ${word}, version = version + 1,
        signed_by = ${me.id}, signed_at = case when ${good}::boolean then moment() end where id = ${workId}`);
    await record(
      tx,
      good ? workSigned : workReturned,
      { actor: me.id, programme: work.programme_id, group: work.group_id },
      { step_id: work.step_id, person_id: work.person_id },
    );
    await settleStep(tx, work.step_id, me.id);
  });
}

import { dropDraft } from '#capabilities/drafts/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { t } from '../words.ts';
import { announceCard } from './announce-card.ts';
import { draftKey, isEmpty, mayWrite, type Answers } from './card.ts';
import { holdCard } from './find-card.ts';

/**
 * Writes down what one person has to say, or says it better; one answer is enough. On a team's card nothing at all takes
 * back what was said. Throws Forbidden for who reads along only.
 */
export async function writeEntry(db: Db, me: Me, id: number, answers: Answers): Promise<void> {
  await db.transaction(async (tx) => {
    const card = await holdCard(tx, me, id);
    if (!mayWrite(card)) throw new Forbidden((c) => t(c, 'card.not_yours'));
    if (isEmpty(answers)) {
      if (!card.wrote || card.mine) throw new Invalid({ q1: (c) => t(c, 'card.nothing_said') });
      await tx.run(sql`delete from reflection_entries where reflection_id = ${id} and person_id = ${me.id}`);
    } else {
      await tx.run(sql`
        insert into reflection_entries (reflection_id, person_id, answers) values (${id}, ${me.id}, ${answers})
        on conflict (reflection_id, person_id) do update set answers = excluded.answers`);
    }
    await dropDraft(tx, me, draftKey(id));
    if (card.mine && card.state === 'writing')
      await tx.run(sql`update reflections set state = 'shown', shown_at = moment() where id = ${id}`);
    await announceCard(tx, id);
  });
}

import type { Db } from '#platform/database/database.ts';
import type { Me } from '#platform/http/me.ts';
import { Invalid } from '#platform/errors.ts';
import { answerSuggestion } from '../suggesting/answer-suggestion.ts';
import { findRenewal } from '../suggesting/find-suggestions.ts';
import { t } from '../words.ts';
import { askToGoOn, findPair } from './ask-to-go-on.ts';

/** Says whether I would go on with the people of my group; a no is only for what somebody asked. */
export async function answerRenewal(
  db: Db,
  me: Me,
  groupId: number,
  answer: 'yes' | 'no',
): Promise<number | null> {
  if (answer === 'yes') return askToGoOn(db, me, groupId);
  return db.transaction(async (tx) => {
    await findPair(tx, me, groupId);
    const asked = await findRenewal(tx, me, groupId);
    if (asked?.state !== 'waiting') throw new Invalid({ form: (c) => t(c, 'suggestion.settled') });
    return answerSuggestion(tx, me, asked.id, 'no');
  });
}

import { holdForPairs, takesPairs } from '#capabilities/offers/index.ts';
import { findGroup, holdGroup, type Group } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { answerSuggestion } from '../suggesting/answer-suggestion.ts';
import { renewalDays } from '../suggesting/suggestion.ts';
import { writeSuggestion } from '../suggesting/write-suggestion.ts';
import { t } from '../words.ts';

/** A group of people who were brought together. Throws NotFound for groups of another kind. */
export async function findPair(db: Db, me: Me, groupId: number): Promise<Group> {
  const group = await findGroup(db, me, groupId);
  if (group.declared.grouping.by !== 'matching' || group.kind !== 'group') throw new NotFound();
  return group;
}

/**
 * Says that I would go on with the people of a group. When all of them do, they have a new group: its id is answered,
 * else null. Throws Forbidden where the programme has ended, or the group has gone on already.
 */
export async function askToGoOn(db: Db, me: Me, groupId: number): Promise<number | null> {
  return db.transaction(async (tx) => {
    const { programme_id: programmeId } = await findPair(tx, me, groupId);
    const programme = await holdForPairs(tx, programmeId);
    const group = await holdGroup(tx, me, groupId);
    if (!takesPairs(programme)) throw new Forbidden((c) => t(c, 'renewal.not_now'));
    if (group.people.length < 2) throw new Invalid({ form: (c) => t(c, 'renewal.alone') });
    const before = await tx.maybe<{ id: number; state: string }>(sql`
      select id, state from match_suggestions
      where renews_group_id = ${groupId} and (state = 'agreed' or (state = 'waiting' and expires_at > moment()))
      order by id desc limit 1`);
    if (before?.state === 'agreed') throw new Forbidden((c) => t(c, 'renewal.went_on'));
    if (before) return answerSuggestion(tx, me, before.id, 'yes');
    await tx.run(sql`
      update match_suggestions set state = 'expired', settled_at = moment()
      where renews_group_id = ${groupId} and state = 'waiting'`);
    const people = group.people.map(({ id, role, gives }) => ({
      id,
      role,
      gives,
      ...(id === me.id ? { said: 'yes' as const } : {}),
    }));
    await writeSuggestion(tx, { programmeId, renewsGroupId: groupId, people, days: renewalDays }, me.id);
    return null;
  });
}

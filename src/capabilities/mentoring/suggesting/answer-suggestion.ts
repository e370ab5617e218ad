import {
  formPair,
  holdForPairs,
  joinAs,
  requireRoom,
  withdrawOthers,
  type HeldProgramme,
} from '#capabilities/offers/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { renewGroup } from '../renewing/renew-group.ts';
import { t } from '../words.ts';
import type { PairReasons } from './suggestion.ts';

type Held = {
  id: number;
  programme_id: number;
  renews_group_id: number | null;
  waits: boolean;
  score: number | null;
  reasons: PairReasons | [];
};
type Answer = { person_id: number; role: string | null; gives: boolean; said: 'yes' | 'no' | null };

/**
 * Says yes or no to people who were suggested. When the last of them says yes they have a group: its id is answered,
 * else null. One no is enough, and is told to nobody by name. Throws Invalid where it is settled or no place is left.
 */
export async function answerSuggestion(
  db: Db,
  me: Me,
  id: number,
  said: 'yes' | 'no',
): Promise<number | null> {
  return db.transaction(async (tx) => {
    const { suggestion, programme } = await hold(tx, me, id);
    if (!suggestion.waits) throw new Invalid({ form: (c) => t(c, 'suggestion.settled') });
    await tx.run(sql`
      update match_answers set said = ${said}, said_at = moment() where suggestion_id = ${id} and person_id = ${me.id}`);
    if (said === 'no') {
      await settle(tx, id, 'declined', null);
      return null;
    }
    const people = await tx.many<Answer>(sql`
      select person_id, role, gives, said from match_answers where suggestion_id = ${id} order by person_id`);
    if (people.some((one) => one.said !== 'yes')) return null;
    const group =
      suggestion.renews_group_id === null
        ? await bring(tx, programme, suggestion, people, me.id)
        : await renewGroup(tx, programme, suggestion.renews_group_id, me.id);
    await settle(tx, id, 'agreed', group);
    return group;
  });
}

async function hold(tx: Db, me: Me, id: number): Promise<{ suggestion: Held; programme: HeldProgramme }> {
  const of = await tx.maybe<{ programme_id: number }>(sql`
    select s.programme_id from match_suggestions s join match_answers a on a.suggestion_id = s.id
    where s.id = ${id} and a.person_id = ${me.id}`);
  if (!of) throw new NotFound();
  const programme = await holdForPairs(tx, of.programme_id);
  const suggestion = await tx.one<Held>(sql`
    select id, programme_id, renews_group_id, score, reasons, state = 'waiting' and expires_at > moment() as waits
    from match_suggestions where id = ${id} for no key update`);
  return { suggestion, programme };
}

const settle = (tx: Db, id: number, state: 'agreed' | 'declined', group: number | null): Promise<number> =>
  tx.run(sql`
    update match_suggestions set state = ${state}, group_id = ${group}, settled_at = moment() where id = ${id}`);

/** Whoever was not in the programme yet takes part by saying yes, and agrees to what it asks of all. */
async function bring(
  tx: Db,
  programme: HeldProgramme,
  { score, reasons }: Held,
  people: readonly Answer[],
  actor: number,
): Promise<number> {
  const giver = people.find(({ gives }) => gives)!.person_id;
  const seeker = people.find(({ gives }) => !gives)!.person_id;
  const consents = programme.declared.intake.consents
    .filter(({ required }) => required)
    .map(({ key }) => key);
  const gone = await tx.maybe(sql`
    select 1 from people w left join participants t on t.programme_id = ${programme.id} and t.person_id = w.id
    where w.id in (${giver}, ${seeker}) and (w.status <> 'active' or t.state in ('left', 'declined'))`);
  if (gone) throw new Invalid({ form: (c) => t(c, 'suggestion.settled') });
  for (const { person_id, role } of people) await joinAs(tx, programme.id, person_id, role, consents);
  await requireRoom(tx, programme, { giver, seeker });
  const group = await formPair(tx, programme, { giver, seeker }, actor, { score, reasons });
  await withdrawOthers(tx, programme.id, seeker);
  return group;
}

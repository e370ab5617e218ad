import { writeRequest } from '#capabilities/offers/index.ts';
import { hasNoGroup, holdProgramme } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { findMatching, type Matching } from '../find-matching.ts';
import { findGiver } from '../recommending/list-givers.ts';
import { t } from '../words.ts';
import { judgePair } from './judge-pair.ts';

/** Whether I may choose for myself in this programme now. */
export const choosesNow = ({ block, side, state }: Matching): boolean =>
  side === 'seeks' && block.modes.includes('self-chosen') && ['open', 'forming', 'running'].includes(state);

/** Whether somebody who seeks has nobody in this programme yet. */
export async function seeksStill(db: Db, programmeId: number, personId: number): Promise<boolean> {
  const found = await db.maybe(sql`
    select 1 from participants t where t.programme_id = ${programmeId} and t.person_id = ${personId} and ${hasNoGroup}`);
  return found !== null;
}

/**
 * Asks somebody to accompany me. Throws Forbidden where one does not choose for oneself, NotFound for who does not give,
 * Invalid where I have somebody, they have no place, or a rule keeps us apart. Returns the id of the request.
 */
export async function askMentor(
  db: Db,
  me: Me,
  slug: string,
  giverId: number,
  words: string,
): Promise<number> {
  return db.transaction(async (tx) => {
    await holdProgramme(tx, me, slug);
    const programme = await findMatching(tx, me, slug);
    if (!choosesNow(programme)) throw new Forbidden((c) => t(c, 'ask.not_here'));
    const giver = await findGiver(tx, me, programme, giverId);
    if (!giver) throw new NotFound();
    if (!(await seeksStill(tx, programme.id, me.id)))
      throw new Invalid({ form: (c) => t(c, 'ask.have_somebody') });
    if (giver.free === 0) throw new Invalid({ form: (c) => t(c, 'ask.full') });
    if (!(await judgePair(tx, programme, { giver: giverId, seeker: me.id })))
      throw new Invalid({ form: (c) => t(c, 'ask.not_possible') });
    const days = programme.block.request_days;
    return writeRequest(tx, me, { programmeId: programme.id, askedId: giverId, words, days });
  });
}

import type { Db } from '#platform/database/database.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { findMatching, type Matching } from '../find-matching.ts';
import { findGiver, listGivers, type GiverCard } from '../recommending/list-givers.ts';
import { choosesNow, seeksStill } from './ask-mentor.ts';
import { judgePair, type Judged } from './judge-pair.ts';

export type Asking = {
  programme: Matching;
  giver: GiverCard;
  judged: Judged | null;
  /** Whether I may ask them, or what stands against it. */
  may: 'ask' | 'asked' | 'full' | 'have somebody' | 'not possible' | 'not here';
};

/** Who stands ready is shown to those who take part or organise. Throws Forbidden for everybody else. */
async function findInside(db: Db, me: Me, slug: string): Promise<Matching> {
  const programme = await findMatching(db, me, slug);
  if (programme.side === null && !programme.organises) throw new Forbidden();
  return programme;
}

/** Everybody who gives in the programme, for those inside. */
export async function findGivers(db: Db, me: Me, slug: string, after: string | undefined) {
  const programme = await findInside(db, me, slug);
  return { programme, ...(await listGivers(db, me, programme, after)) };
}

/** One of them, and whether I may ask. */
export async function findAsking(db: Db, me: Me, slug: string, giverId: number): Promise<Asking> {
  const programme = await findInside(db, me, slug);
  const giver = await findGiver(db, me, programme, giverId);
  if (!giver) throw new NotFound();
  if (!choosesNow(programme)) return { programme, giver, judged: null, may: 'not here' };
  const [judged, seeks] = await Promise.all([
    judgePair(db, programme, { giver: giverId, seeker: me.id }),
    seeksStill(db, programme.id, me.id),
  ]);
  return { programme, giver, judged, may: mayAsk(giver, judged, seeks) };
}

function mayAsk(giver: GiverCard, judged: Judged | null, seeks: boolean): Asking['may'] {
  if (!seeks) return 'have somebody';
  if (giver.asked) return 'asked';
  if (giver.free === 0) return 'full';
  return judged === null ? 'not possible' : 'ask';
}

import { nextOn } from '#capabilities/communities/index.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tables } from '#tables';
import { t } from '../words.ts';
import { findTeam } from './find-team.ts';

type Row = Tables['reflection_rhythms'];

export const cadences = ['weekly', 'fortnightly', 'monthly'] as const satisfies Row['cadence'][];

/** How often a card opens by itself; `next_on` is a day as `YYYY-MM-DD`. */
export type Rhythm = Pick<Row, 'cadence' | 'weekday' | 'next_on' | 'audience' | 'named'>;
export type Beat = Pick<Rhythm, 'cadence' | 'weekday'>;

/** A team's, found by who is in it; null where it has none. */
export const teamRhythm = (db: Db, team: { id: number }): Promise<Rhythm | null> =>
  db.maybe<Rhythm>(sql`
    select cadence, weekday, next_on, audience, named from reflection_rhythms where community_id = ${team.id}`);

/** A card for the team opens again and again from the next such weekday on. */
export async function setTeamRhythm(
  db: Db,
  me: Me,
  slug: string,
  rhythm: Beat & { audience: 'team' | 'open'; named: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    const team = await findTeam(tx, me, slug);
    if (!team.leads || !team.opens) throw new Forbidden((c) => t(c, 'team.not_yours'));
    const { today, next } = await firstOn(tx, rhythm);
    await tx.run(sql`
      insert into reflection_rhythms (community_id, person_id, cadence, weekday, starts_on, next_on, audience, named)
      values (${team.id}, ${me.id}, ${rhythm.cadence}, ${rhythm.weekday}, ${today}, ${next}, ${rhythm.audience},
        ${rhythm.named})
      on conflict (community_id) do update set person_id = excluded.person_id, cadence = excluded.cadence,
        weekday = excluded.weekday, starts_on = excluded.starts_on, next_on = excluded.next_on,
        audience = excluded.audience, named = excluded.named, set_at = moment()`);
  });
}

/** The same for oneself: the card is seen by nobody else. */
export async function setMyRhythm(db: Db, me: Me, beat: Beat): Promise<void> {
  await db.transaction(async (tx) => {
    const { today, next } = await firstOn(tx, beat);
    await tx.run(sql`
      insert into reflection_rhythms (person_id, cadence, weekday, starts_on, next_on, audience)
      values (${me.id}, ${beat.cadence}, ${beat.weekday}, ${today}, ${next}, 'private')
      on conflict (person_id) where community_id is null do update set cadence = excluded.cadence,
        weekday = excluded.weekday, starts_on = excluded.starts_on, next_on = excluded.next_on, set_at = moment()`);
  });
}

export async function endTeamRhythm(db: Db, me: Me, slug: string): Promise<void> {
  const team = await findTeam(db, me, slug);
  if (!team.leads) throw new Forbidden((c) => t(c, 'team.not_yours'));
  await db.run(sql`delete from reflection_rhythms where community_id = ${team.id}`);
}

export async function endMyRhythm(db: Db, me: Me): Promise<void> {
  await db.run(sql`delete from reflection_rhythms where person_id = ${me.id} and community_id is null`);
}

async function firstOn(tx: Db, beat: Beat): Promise<{ today: string; next: string }> {
  const today = (await now(tx)).toISOString().slice(0, 10);
  return { today, next: nextOn({ ...beat, starts_on: today }, today) };
}

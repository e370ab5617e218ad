import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { teamActions, type CardAction } from '../actions/list-actions.ts';
import type { Rhythm } from './rhythm.ts';
import { countThemes, themesOf, type CountedThemes, type ThemesOverTime } from './themes-over-time.ts';

/** How a team reflects: what it has open from all its cards, what returns, and how often a card opens by itself. */
export type Reflecting = { actions: CardAction[]; themes: ThemesOverTime; rhythm: Rhythm | null };

type Row = { actions: CardAction[]; themes: CountedThemes; rhythm: Rhythm | null };

/** For who was found to be in the team. */
export async function readReflecting(db: Db, team: { id: number }): Promise<Reflecting> {
  const { themes, ...row } = await db.one<Row>(sql`
    select (select coalesce(jsonb_agg(one), '[]') from (${teamActions(team)}) one) as actions,
      ${countThemes(team)} as themes,
      (select to_jsonb(one) from (
        select cadence, weekday, next_on, audience, named from reflection_rhythms where community_id = ${team.id}) one)
        as rhythm`);
  return { ...row, themes: themesOf(themes) };
}

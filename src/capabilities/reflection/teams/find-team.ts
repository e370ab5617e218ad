import { belongs } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Answers, Place } from '../cards/card.ts';
import { leadsTeam, opensCards } from '../policy.ts';

/** A team, community or room of a group in which the person is, with what they may do there about cards. */
export type Team = Place & {
  /** The questions that it words itself. */
  prompts: Answers | null;
  /** May open a card for all of it. */
  opens: boolean;
  /** May word its questions and set its rhythm. */
  leads: boolean;
};

export async function findTeam(db: Db, me: Me, slug: string): Promise<Team> {
  const team = await db.maybe<Team>(sql`
    select c.id, c.slug, c.name, q.prompts, ${opensCards(me)} as opens, ${leadsTeam(me)} as leads
    from communities c left join reflection_prompts q on q.community_id = c.id
    where c.slug = ${slug} and ${belongs(me)}`);
  if (!team) throw new NotFound();
  return team;
}

export type MyTeam = Place & { opens: boolean };

/** Where the person is now and things still go on, by name. */
export function myTeams(db: Db, me: Me): Promise<MyTeam[]> {
  return db.many<MyTeam>(sql`
    select c.id, c.slug, c.name, ${opensCards(me)} as opens
    from memberships mine join communities c on c.id = mine.community_id
    where mine.person_id = ${me.id} and mine.left_at is null and c.state in ('incubating', 'live', 'closing')
    order by plain(c.name), c.id limit 200`);
}

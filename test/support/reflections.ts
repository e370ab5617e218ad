import { makeCommunity, type MadeCommunity, type People } from './factory.ts';
import { sql } from '#platform/database/sql.ts';
import type { Role } from './cast.ts';
import type { Stoa } from './stoa.ts';

let made = 0;

/** A room of a few people, found by them alone, in which everybody may open a card. */
export async function makeTeam(stoa: Stoa, people: People): Promise<MadeCommunity> {
  const team = await makeCommunity(stoa, 'hidden', { name: `Night shift ${++made}`, people });
  await stoa.ground.db.run(sql`update communities set kind = 'team' where id = ${team.id}`);
  return team;
}

/** A team's card that somebody opened; answers its id. */
export async function makeCard(
  stoa: Stoa,
  team: MadeCommunity,
  by: Role,
  more: { wrote?: readonly Role[]; uncovered?: boolean; audience?: 'team' | 'open' } = {},
): Promise<number> {
  const { wrote = [], uncovered = false, audience = 'team' } = more;
  const begun = await stoa.as(by).api('POST', '/reflections', { together: true, team: team.slug, audience });
  const { id } = begun.json<{ id: number }>();
  for (const who of wrote)
    await stoa
      .as(who)
      .api('PUT', `/reflections/${id}/entry`, { answers: ['We finished', '', 'Start earlier'] });
  if (uncovered) await stoa.as(by).api('POST', `/reflections/${id}/uncovering`);
  return id;
}

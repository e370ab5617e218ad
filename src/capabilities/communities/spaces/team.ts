import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { addMember } from '../members/add-member.ts';
import { insertCommunity } from '../founding/found-community.ts';

type Team = { name: string; summary: string; visibility: 'open' | 'closed'; lead: number };

/**
 * The community of a team: it is there at once, without a charter and with one who leads it, who puts the others in.
 * It stands among the teams, not among the communities.
 */
export async function openTeam(
  tx: Db,
  { name, summary, visibility, lead }: Team,
): Promise<{ id: number; slug: string }> {
  const team = await insertCommunity(tx, name, summary);
  await tx.run(sql`
    update communities set kind = 'team', state = 'live', live_at = moment(), visibility = ${visibility},
      joining = 'invitation'
    where id = ${team.id}`);
  await addMember(tx, team.id, lead, { role: 'owner', guidelines: 0 });
  return team;
}

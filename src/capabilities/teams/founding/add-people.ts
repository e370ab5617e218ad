import { addMembers } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { teamPeopleAdded } from '../happenings.ts';
import { holdTeamToLead } from '../find-team.ts';

/** The lead puts people into the team: they are told, and may leave. Returns how many are new in it. */
export async function addPeople(db: Db, me: Me, slug: string, people: readonly number[]): Promise<number> {
  return db.transaction(async (tx) => {
    const { id } = await holdTeamToLead(tx, me, slug);
    return putIn(tx, me, id, people);
  });
}

export async function putIn(tx: Db, me: Me, teamId: number, people: readonly number[]): Promise<number> {
  const added = await addMembers(tx, teamId, people);
  if (added.length > 0)
    await record(tx, teamPeopleAdded, { actor: me.id, community: teamId }, { person_ids: added });
  return added.length;
}

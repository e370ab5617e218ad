import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { requireUnchanged, markOf, type Version } from '#shared/versions/version.ts';
import { findTeam, findTeamToLead, holdTeam, holdTeamToLead } from '../find-team.ts';
import { teamChanged, teamClosed, teamLeadTaken } from '../happenings.ts';
import type { Team } from '../team.ts';
import { t } from '../words.ts';
import type { TeamFields } from './team-fields.ts';

/** What a change of the team's own words is drawn from. */
export const teamVersion = ({ name, summary, topics, visibility }: Team): Version =>
  markOf([name, summary, topics, visibility]);

/** The lead says anew what the team is called, what it is for, and who may read it. */
export async function changeTeam(
  db: Db,
  me: Me,
  slug: string,
  { name, purpose, topics, visibility }: TeamFields,
  drawnFrom?: Version,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdTeamToLead(tx, me, slug);
    requireUnchanged(drawnFrom, teamVersion(await findTeam(tx, me, slug)));
    await tx.run(sql`
      update communities set name = ${name}, summary = ${purpose}, visibility = ${visibility} where id = ${id}`);
    await tx.run(sql`update teams set topics = ${topics}::text[] where community_id = ${id}`);
    await record(tx, teamChanged, { actor: me.id, community: id }, {});
  });
}

/** The page of a team that is no more: everything stays readable, nothing new is written. */
export async function closeTeam(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdTeamToLead(tx, me, slug);
    await tx.run(sql`update communities set state = 'archived', archived_at = moment() where id = ${id}`);
    await tx.run(sql`
      update team_contacts set state = 'not now', ended_at = moment()
      where state = 'suggested' and ${id} in (community_id, other_id)`);
    await record(tx, teamClosed, { actor: me.id, community: id }, {});
  });
}

/** It goes on after all. */
export async function reopenTeam(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id, state } = await findTeamToLead(tx, me, slug);
    if (state !== 'archived') return;
    await tx.run(sql`update communities set state = 'live', archived_at = null where id = ${id}`);
    await record(tx, teamChanged, { actor: me.id, community: id }, {});
  });
}

/** Where the last lead has left, one of the team's people takes it over. Throws Forbidden while somebody leads. */
export async function takeLead(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdTeam(tx, me, slug);
    const { leads } = await findTeam(tx, me, slug);
    if (leads.length > 0) throw new Forbidden((c) => t(c, 'lead.there_is_one'));
    await tx.run(sql`
      update memberships set role = 'owner' where community_id = ${id} and person_id = ${me.id} and left_at is null`);
    await record(tx, teamLeadTaken, { actor: me.id, community: id }, { person_id: me.id });
  });
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { requireUnchanged, type Version } from '#shared/versions/version.ts';
import { holdTeam } from '../find-team.ts';
import { teamResultKept, teamResultShared } from '../happenings.ts';
import { t } from '../words.ts';
import { findResult } from './list-results.ts';
import type { ResultFields } from './result.ts';

/** The team keeps what it tried and what came of it: for itself, unless it is shared at once. Returns its id. */
export async function keepResult(
  db: Db,
  me: Me,
  slug: string,
  { topic, tried, came, again, shared }: ResultFields,
): Promise<number> {
  return db.transaction(async (tx) => {
    const team = await holdTeam(tx, me, slug);
    const { id } = (await tx.change<{ id: number }>(sql`
      insert into team_results (community_id, topic, tried, came, again, author_id)
      values (${team.id}, ${topic}, ${tried}, ${came}, ${again}, ${me.id}) returning id`))!;
    await record(tx, teamResultKept, { actor: me.id, community: team.id }, { result_id: id });
    if (shared) await share(tx, me, team.id, id, topic);
    return id;
  });
}

/** Whoever wrote it, or who leads the team, says it better. Throws Forbidden for the others. */
export async function changeResult(
  db: Db,
  me: Me,
  slug: string,
  id: number,
  { topic, tried, came, again }: Omit<ResultFields, 'shared'>,
  drawnFrom?: Version,
): Promise<void> {
  await db.transaction(async (tx) => {
    await holdResult(tx, me, slug, id, drawnFrom);
    await tx.run(sql`
      update team_results set topic = ${topic}, tried = ${tried}, came = ${came}, again = ${again}, version = version + 1
      where id = ${id}`);
  });
}

/** Lets other teams read it, so that they can compare. Those who follow the team are told, once. */
export async function shareResult(db: Db, me: Me, slug: string, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const { team, topic } = await holdResult(tx, me, slug, id);
    await share(tx, me, team, id, topic);
  });
}

/** It is the team's own again. */
export async function withdrawResult(db: Db, me: Me, slug: string, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    await holdResult(tx, me, slug, id);
    await tx.run(sql`update team_results set shared_at = null where id = ${id}`);
  });
}

export async function removeResult(db: Db, me: Me, slug: string, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    await holdResult(tx, me, slug, id);
    await tx.run(sql`delete from team_results where id = ${id}`);
  });
}

async function holdResult(tx: Db, me: Me, slug: string, id: number, drawnFrom?: Version) {
  const team = await holdTeam(tx, me, slug);
  const { may_change, topic, version } = await findResult(tx, me, team.slug, id);
  if (!may_change) throw new Forbidden((c) => t(c, 'result.not_yours'));
  requireUnchanged(drawnFrom, String(version));
  return { team: team.id, topic };
}

async function share(tx: Db, me: Me, teamId: number, id: number, topic: string): Promise<void> {
  const shared = await tx.run(sql`
    update team_results set shared_at = moment() where id = ${id} and shared_at is null`);
  if (shared > 0)
    await record(tx, teamResultShared, { actor: me.id, community: teamId }, { result_id: id, name: topic });
}

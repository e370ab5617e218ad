import type { Db } from '#platform/database/database.ts';
import { now } from '#platform/clock.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { requireUnchanged, type Version } from '#shared/versions/version.ts';
import type { Community } from '../community.ts';
import { holdCommunity } from '../find-community.ts';
import { settingsChanged } from '../happenings.ts';
import { applyRule } from '../members/apply-rule.ts';
import { t } from '../words.ts';
import {
  communityVersion,
  currentSettings,
  nameVersion,
  settingsVersion,
  type Settings,
} from './settings.ts';

/**
 * Changes who finds, reads, joins and writes. A rule puts those in at once for whom it holds. Throws Invalid
 * where the settings are not those of `drawnFrom`.
 */
export async function changeSettings(
  db: Db,
  me: Me,
  slug: string,
  after: Settings,
  drawnFrom?: Version,
): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdAsOwner(tx, me, slug);
    const before = currentSettings(community);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    requireUnchanged(drawnFrom, settingsVersion(community), communityVersion(community));
    await requireFuture(tx, before, after);
    const rule = after.rule === null ? null : JSON.stringify(after.rule);
    await tx.run(sql`
      update communities
      set visibility = ${after.visibility}, joining = ${after.joining}, posting = ${after.posting},
          rule = ${rule}::jsonb, ends_on = ${after.ends_on}::date
      where id = ${community.id}`);
    if (after.joining === 'rule' && community.state !== 'incubating')
      await applyRule(tx, { id: community.id, rule: after.rule }, me.id);
    await record(tx, settingsChanged, { actor: me.id, community: community.id }, { before, after });
  });
}

async function requireFuture(tx: Db, before: Settings, after: Settings): Promise<void> {
  if (after.ends_on === null || after.ends_on === before.ends_on) return;
  const today = (await now(tx)).toISOString().slice(0, 10);
  if (after.ends_on <= today) throw new Invalid({ ends_on: (c) => t(c, 'settings.end_in_future') });
}

/** Gives the community another name or summary; its address stays, so that links keep working. */
export async function renameCommunity(
  db: Db,
  me: Me,
  slug: string,
  after: { name: string; summary: string },
  drawnFrom?: Version,
): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await holdAsOwner(tx, me, slug);
    const { id, name, summary } = community;
    if (name === after.name && summary === after.summary) return;
    requireUnchanged(drawnFrom, nameVersion(community), communityVersion(community));
    await tx.run(sql`
      update communities set name = ${after.name}, summary = ${after.summary} where id = ${id}`);
    await record(tx, settingsChanged, { actor: me.id, community: id }, { before: { name, summary }, after });
  });
}

async function holdAsOwner(tx: Db, me: Me, slug: string): Promise<Community> {
  const community = await holdCommunity(tx, me, slug);
  if (!community.may_own) throw new Forbidden();
  return community;
}

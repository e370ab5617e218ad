import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { markOf, requireUnchanged, type Version } from '#shared/versions/version.ts';
import { charterParts, type Charter, type CharterPart } from '../charter/charter.ts';
import { findConstitution } from '../charter/find-charter.ts';
import type { Community } from '../community.ts';
import { holdCommunity } from '../find-community.ts';

/** What these parts of a charter say, or without `parts` all of it. */
export const charterVersion = (charter: Charter, parts: readonly CharterPart[] = charterParts): Version =>
  markOf(parts.map((part) => charter[part] ?? ''));

/**
 * Writes some parts of the charter of a community that is being founded; the others stay. Throws Invalid where
 * these parts, or all of it, say something else than at `drawnFrom`.
 */
export async function writeCharterDraft(
  db: Db,
  me: Me,
  slug: string,
  parts: Charter,
  drawnFrom?: Version,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdFounding(tx, me, slug);
    const { charter } = await findConstitution(tx, id);
    const written = charterParts.filter((part) => parts[part] !== undefined);
    if (written.every((part) => (charter[part] ?? '') === parts[part])) return;
    requireUnchanged(drawnFrom, charterVersion(charter, written), charterVersion(charter));
    await tx.run(sql`
      update communities set charter_draft = charter_draft || ${JSON.stringify(parts)}::jsonb where id = ${id}`);
  });
}

/** Writes the guidelines of a community that is being founded. Throws Invalid where they are not those of `drawnFrom`. */
export async function writeGuidelinesDraft(
  db: Db,
  me: Me,
  slug: string,
  text: string,
  drawnFrom?: Version,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdFounding(tx, me, slug);
    const { guidelines } = await findConstitution(tx, id);
    if (guidelines === text) return;
    requireUnchanged(drawnFrom, markOf(guidelines));
    await tx.run(sql`update communities set guidelines_draft = ${text} where id = ${id}`);
  });
}

/** A community that is being founded, held for one of its founders. Throws NotFound, Forbidden. */
export async function holdFounding(tx: Db, me: Me, slug: string): Promise<Community> {
  const community = await holdCommunity(tx, me, slug);
  if (community.state !== 'incubating' || !community.may_own) throw new Forbidden();
  return community;
}

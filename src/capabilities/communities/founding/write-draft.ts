import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Charter } from '../charter/charter.ts';
import type { Community } from '../community.ts';
import { holdCommunity } from '../find-community.ts';

/** Writes some parts of the charter of a community that is being founded; the others stay. */
export async function writeCharterDraft(db: Db, me: Me, slug: string, parts: Charter): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdFounding(tx, me, slug);
    await tx.run(sql`
      update communities set charter_draft = charter_draft || ${JSON.stringify(parts)}::jsonb where id = ${id}`);
  });
}

export async function writeGuidelinesDraft(db: Db, me: Me, slug: string, text: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdFounding(tx, me, slug);
    await tx.run(sql`update communities set guidelines_draft = ${text} where id = ${id}`);
  });
}

/** A community that is being founded, held for one of its founders. Throws NotFound, Forbidden. */
export async function holdFounding(tx: Db, me: Me, slug: string): Promise<Community> {
  const community = await holdCommunity(tx, me, slug);
  if (community.state !== 'incubating' || !community.may_own) throw new Forbidden();
  return community;
}

import type { Db } from '#platform/database/database.ts';
import type { Me } from '#platform/http/me.ts';
import { keptFields } from './kept-fields.ts';
import { personPage, type PersonPage } from './queries.ts';
import type { FieldKey } from './fields.ts';

/** One's own profile with everything in it, and which fields the organisation keeps. */
export type OwnProfile = { person: PersonPage; kept: readonly FieldKey[] };

export async function ownProfile(db: Db, me: Me): Promise<OwnProfile> {
  const [person, kept] = await Promise.all([personPage(db, me, me.id), keptFields(db)]);
  return { person, kept };
}

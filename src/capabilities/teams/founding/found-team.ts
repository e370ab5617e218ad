import { openTeam } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { teamFounded } from '../happenings.ts';
import { putIn } from './add-people.ts';
import type { TeamFields } from './team-fields.ts';

/** Starts the page of a team, led by whoever starts it. The people who are put in are told, and may leave. Returns its address. */
export async function foundTeam(
  db: Db,
  me: Me,
  { name, purpose, topics, visibility }: TeamFields,
  people: readonly number[],
): Promise<string> {
  return db.transaction(async (tx) => {
    const { id, slug } = await openTeam(tx, { name, summary: purpose, visibility, lead: me.id });
    await tx.run(sql`insert into teams (community_id, topics) values (${id}, ${topics}::text[])`);
    await record(tx, teamFounded, { actor: me.id, community: id }, {});
    await putIn(tx, me, id, people);
    return slug;
  });
}

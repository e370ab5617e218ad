import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdTeamToLead } from './find-team.ts';
import { teamLessonsOpened } from './happenings.ts';

/** The lead gives the team's lessons a place on its page; its people are told, once. */
export async function openLessons(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdTeamToLead(tx, me, slug);
    const opened = await tx.run(sql`
      update teams set lessons_opened_at = moment() where community_id = ${id} and lessons_opened_at is null`);
    if (opened > 0) await record(tx, teamLessonsOpened, { actor: me.id, community: id }, {});
  });
}

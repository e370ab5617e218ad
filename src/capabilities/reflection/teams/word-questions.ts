import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { markOf, requireUnchanged, type Version } from '#shared/versions/version.ts';
import type { Answers } from '../cards/card.ts';
import { t } from '../words.ts';
import { findTeam, type Team } from './find-team.ts';

/** What the form of a team's questions was drawn from. */
export const questionsMark = ({ prompts }: Pick<Team, 'prompts'>): Version => markOf(prompts);

/**
 * A team asks itself three other questions from the next card on, or with none of them the usual ones again. Cards that
 * are open keep theirs.
 */
export async function wordQuestions(
  db: Db,
  me: Me,
  slug: string,
  prompts: Answers,
  drawnFrom?: Version,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await findTeam(tx, me, slug);
    await tx.one(sql`select 1 from communities where id = ${id} for no key update`);
    const team = await findTeam(tx, me, slug);
    if (!team.leads) throw new Forbidden((c) => t(c, 'team.not_yours'));
    requireUnchanged(drawnFrom, questionsMark(team));
    const given = prompts.filter((prompt) => prompt !== '').length;
    if (given === 0) {
      await tx.run(sql`delete from reflection_prompts where community_id = ${id}`);
      return;
    }
    if (given < 3) throw new Invalid({ q1: (c) => t(c, 'team.three_questions') });
    await tx.run(sql`
      insert into reflection_prompts (community_id, prompts, changed_by) values (${id}, ${prompts}, ${me.id})
      on conflict (community_id) do update set prompts = excluded.prompts, changed_by = excluded.changed_by,
        changed_at = moment()`);
  });
}

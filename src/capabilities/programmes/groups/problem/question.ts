import { readable } from '#capabilities/communities/index.ts';
import { library, type Declaration, type Grouping } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { t } from '../words.ts';

export type Question = {
  id: number;
  title: string;
  community_id: number;
  author_id: number | null;
  tags: string[];
  group_id: number | null;
};

/** A question that this person asked, and the group that was gathered around it. Others may not gather one. */
export async function findOwnQuestion(db: Db, me: Me, id: number): Promise<Question> {
  const question = await db.maybe<Question>(sql`
    select d.id, d.title, d.community_id, d.author_id, q.group_id,
      coalesce((select array_agg(plain(g.name)) from discussion_tags dt join tags g on g.id = dt.tag_id
        where dt.discussion_id = d.id), '{}') as tags
    from discussions d join communities c on c.id = d.community_id left join problem_groups q on q.discussion_id = d.id
    where d.id = ${id} and d.kind = 'question' and d.deleted_at is null and c.kind = 'community' and ${readable(me)}`);
  if (!question) throw new NotFound();
  if (question.author_id !== me.id) throw new Forbidden((c) => t(c, 'problem.author_only'));
  return question;
}

/** The format that forms a group around one question: it says so itself. */
export function questionFormat(): { declared: Declaration; block: Extract<Grouping, { by: 'circles' }> } {
  for (const declared of library()) {
    const { grouping } = declared;
    if (grouping.by === 'circles' && grouping.from_question) return { declared, block: grouping };
  }
  throw new NotFound('no format forms groups around questions');
}

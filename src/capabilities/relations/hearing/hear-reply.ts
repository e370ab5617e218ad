import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Happened } from '#shared/activity/happening.ts';
import type { Tables } from '#tables';
import { given, nothing, together, type Heard } from './hearing.ts';

/** Who answers a question gives its asker something; who writes to each other elsewhere, wrote together. */
export async function hearReply(
  tx: Db,
  { actor_id: actor, discussion_id, data }: Happened<{ to_person_id: number | null }>,
): Promise<Heard> {
  const to = data.to_person_id;
  if (actor === null || to === null || actor === to) return nothing;
  const thread = await tx.maybe<Pick<Tables['discussions'], 'kind' | 'author_id'>>(sql`
    select kind, author_id from discussions where id = ${discussion_id}`);
  if (thread?.kind !== 'question' || thread.author_id !== to)
    return { ties: together('writing', actor, to), lessons: [] };
  return { ties: given('answers', to, actor), lessons: [{ taker: to, giver: actor }] };
}

import { answerAccepted } from '#capabilities/discussions/index.ts';
import type { Db } from '#platform/database/database.ts';
import { asJson } from '#platform/database/insert-rows.ts';
import { sql } from '#platform/database/sql.ts';
import { past, recordPast } from '#shared/activity/happening.ts';
import type { ThreadPlan } from './plan-thread.ts';
import type { Source } from './write-batch.ts';

type Accepted = {
  discussion_id: number;
  post_id: number;
  author_id: number | null;
  asker: number | null;
  at: Date;
};

/**
 * Marks the answers that settled new and changed questions. Where a question has an accepted answer here that no file
 * brought, it stays.
 */
export async function writeAccepted(tx: Db, run: Source, plans: readonly ThreadPlan[]): Promise<void> {
  const told = plans
    .filter(({ opening }) => opening.local_id === null || opening.known_as !== opening.fingerprint)
    .flatMap(({ opening }) =>
      opening.accepted === null ? [] : [{ opening: opening.external_id, answer: opening.accepted }],
    );
  if (told.length === 0) return;
  const accepted = await tx.many<Accepted>(sql`
    update discussions d set accepted_post_id = a.id
    from json_to_recordset(${asJson(told)}::json) as t (opening text, answer text)
    join imported ia on ia.source = ${run.source} and ia.kind = 'post' and ia.external_id = t.answer
    join posts a on a.id = ia.local_id
    join imported io on io.source = ia.source and io.kind = 'post' and io.external_id = t.opening
    join posts o on o.id = io.local_id and o.number = 1
    where d.id = a.discussion_id and o.discussion_id = d.id and a.number > 1 and a.parent_id is null and a.deleted_at is null
      and d.kind = 'question' and d.accepted_post_id is distinct from a.id
      and (d.accepted_post_id is null or exists (
        select 1 from imported i where i.source = ${run.source} and i.kind = 'post' and i.local_id = d.accepted_post_id))
    returning d.id as discussion_id, a.id as post_id, a.author_id, d.author_id as asker, a.created_at as at`);
  const happened = accepted.map(({ discussion_id, post_id, author_id, asker, at }) =>
    past(
      answerAccepted,
      at,
      { actor: asker, community: run.community.id, discussion: discussion_id, post: post_id },
      { person_id: author_id },
    ),
  );
  if (happened.length > 0) await recordPast(tx, happened);
}

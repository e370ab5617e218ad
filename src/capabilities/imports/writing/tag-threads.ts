import { tagName } from '#capabilities/discussions/index.ts';
import type { Db } from '#platform/database/database.ts';
import { asJson } from '#platform/database/insert-rows.ts';
import { sql } from '#platform/database/sql.ts';
import type { ThreadPlan } from './plan-thread.ts';

/** Gives new and changed threads the tags of the file; a synonym becomes the tag that stands for both. */
export async function tagThreads(
  tx: Db,
  plans: readonly ThreadPlan[],
  discussions: ReadonlyMap<string, number>,
): Promise<void> {
  const tagged = plans
    .filter(({ opening }) => opening.local_id === null || opening.known_as !== opening.fingerprint)
    .flatMap(({ opening }) =>
      opening.tags.map((tag) => ({
        discussion: discussions.get(opening.external_id)!,
        name: tagName(tag).slice(0, 60),
      })),
    );
  if (tagged.length === 0) return;
  const wanted = sql`json_to_recordset(${asJson(tagged)}::json) as w (discussion bigint, name text)`;
  await tx.run(
    sql`insert into tags (name) select distinct name from ${wanted} order by name on conflict do nothing`,
  );
  await tx.run(sql`
    insert into discussion_tags (discussion_id, tag_id)
    select distinct w.discussion, coalesce(t.synonym_of, t.id) from ${wanted} join tags t on t.name = w.name
    on conflict do nothing`);
}

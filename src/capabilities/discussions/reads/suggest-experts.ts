import { readable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Thread } from '../discussion.ts';

/** Someone who may know, and why it is thought so. */
export type Expert = {
  id: number;
  name: string;
  photo: string | null;
  /** What they offer to be asked about that fits this question. */
  about: string[];
  /** Accepted answers they gave under the same tags. */
  accepted: number;
  asked_at: Date | null;
};

/**
 * Those who may know the answer, first who helped with the same before: from what people offer to be
 * asked about and colleagues may see, and from accepted answers under the same tags. One statement.
 */
export function suggestExperts(db: Db, me: Me, thread: Thread): Promise<Expert[]> {
  return db.many<Expert>(sql`
    with offers as (
      select p.id, array_agg(about) as about
      from people p, unnest(p.ask_me_about) about
      where p.status = 'active' and coalesce(p.field_audiences ->> 'ask_me_about', 'everyone') = 'everyone'
        and (plain(about) = any(array(select plain(tag) from unnest(${thread.tags}::text[]) tag))
          or position(plain(about) in plain(${thread.title})) > 0)
      group by p.id),
    answers as (
      select a.author_id as id, count(distinct a.id)::int as accepted
      from discussions d join posts a on a.id = d.accepted_post_id
      join discussion_tags dt on dt.discussion_id = d.id
      where dt.tag_id in (select tag_id from discussion_tags where discussion_id = ${thread.id})
        and d.id <> ${thread.id} and d.deleted_at is null
        and exists (select 1 from communities c where c.id = d.community_id and ${readable(me)})
      group by a.author_id),
    asked as (select person_id as id, asked_at from expert_requests where discussion_id = ${thread.id})
    select p.id, p.name, '/photos/' || f.key as photo, coalesce(offers.about, '{}') as about,
      coalesce(answers.accepted, 0) as accepted, asked.asked_at
    from people p join communities c on c.id = ${thread.community_id}
    left join offers on offers.id = p.id left join answers on answers.id = p.id left join asked on asked.id = p.id
    left join files f on f.id = p.photo_file_id
    where p.id in (select id from offers union select id from answers union select id from asked)
      and p.status = 'active' and p.id is distinct from ${thread.author_id} and ${readable({ id: sql`p.id` })}
    order by coalesce(answers.accepted, 0) * 2 + coalesce(cardinality(offers.about), 0) * 3 desc, p.name, p.id
    limit 12`);
}

import { belongs, readable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

export type Similar = {
  id: number;
  title: string;
  kind: 'discussion' | 'question' | 'lesson';
  /** Where it is; nothing for a lesson that everybody reads. */
  community_name: string | null;
  answered: boolean;
  /** Of a lesson, how many have used it. */
  replies: number;
};

/** Conversations and lessons that may already say what somebody is about to ask: any of the words, most of them first. */
export function findSimilar(db: Db, me: Me, title: string): Promise<Similar[]> {
  const anyWord =
    title
      .match(/\p{L}[\p{L}\p{N}-]{2,}/gu)
      ?.slice(0, 12)
      .join(' or ') ?? '';
  return db.many<Similar>(sql`
    with fitting as (
      select e.discussion_id, e.subject_id, e.title, e.kind,
             ts_rank(e.words, search_query(${anyWord}, false)) + similarity(plain(e.title), plain(${title})) as nearness, c.name
      from search_entries e left join communities c on c.id = e.community_id
      where ((e.kind in ('question', 'discussion') and ${readable(me)})
          or (e.kind = 'lesson' and (e.community_id is null or ${belongs(me)})))
        and (e.words @@ search_query(${anyWord}, false) or plain(e.title) % plain(${title}))
      order by e.id desc limit 1000
    )
    select coalesce(d.id, l.id) as id, f.title, f.kind, f.name as community_name, d.accepted_post_id is not null as answered,
      coalesce(d.posts_count - 1, l.uses_count) as replies
    from fitting f left join discussions d on d.id = f.discussion_id
    left join lessons l on f.kind = 'lesson' and l.id = f.subject_id
    where f.nearness > 0.2 and coalesce(d.id, l.id) is not null
    order by f.nearness desc, id desc limit 5`);
}

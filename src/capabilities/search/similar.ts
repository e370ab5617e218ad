import { readable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

export type Similar = {
  id: number;
  title: string;
  kind: string;
  community_name: string;
  answered: boolean;
  replies: number;
};

/** Conversations that may already say what somebody is about to ask: any of the words, most of them first. */
export function findSimilar(db: Db, me: Me, title: string): Promise<Similar[]> {
  const anyWord =
    title
      .match(/\p{L}[\p{L}\p{N}-]{2,}/gu)
      ?.slice(0, 12)
      .join(' or ') ?? '';
  return db.many<Similar>(sql`
    with fitting as (
      select e.discussion_id, e.title, e.kind,
             ts_rank(e.words, search_query(${anyWord}, false)) + similarity(plain(e.title), plain(${title})) as nearness, c.name
      from search_entries e join communities c on c.id = e.community_id
      where e.kind in ('question', 'discussion') and ${readable(me)}
        and (e.words @@ search_query(${anyWord}, false) or plain(e.title) % plain(${title}))
      order by e.id desc limit 1000
    )
    select d.id, f.title, f.kind, f.name as community_name, d.accepted_post_id is not null as answered, d.posts_count - 1 as replies
    from fitting f join discussions d on d.id = f.discussion_id
    where f.nearness > 0.2
    order by f.nearness desc, d.id desc limit 5`);
}

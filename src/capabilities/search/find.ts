import { belongs, findable, readable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { empty, plannedAnew, sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Asked } from './asked.ts';

export type Found = {
  id: number;
  kind: 'discussion' | 'question' | 'reply' | 'community' | 'person' | 'lesson';
  subject_id: number;
  discussion_id: number | null;
  community_name: string | null;
  community_slug: string | null;
  community_kind: 'community' | 'space' | 'team' | null;
  author_name: string | null;
  photo: string | null;
  at: Date;
  title: string;
  /** The words around what was found; marks of private use enclose each word that fits. */
  excerpt: string;
  rank: number;
};

/** Characters of no meaning of their own that stand around words that fit. */
export const marks = { start: '\uE000', end: '\uE001' };
const pageSize = 20;
/** Beyond so many fits only the newest are ranked: a word that is everywhere tells nothing apart. */
const mostRanked = 2000;

/** A page of what fits and may be seen, best first, and where the next page begins. */
export async function find(db: Db, me: Me, asked: Asked): Promise<{ found: Found[]; next: string | null }> {
  const query = sql`search_query(${asked.q}, ${asked.unfinished})`;
  const rows = await db.many<Found>(
    plannedAnew(sql`
    with fitting as materialized (
      select e.id, e.words, e.at from search_entries e left join communities c on c.id = e.community_id
      where e.words @@ ${query} and ${maySee(me)} ${filters(asked)}
      order by e.id desc limit ${mostRanked}
    ), ranked as (
      select id, ts_rank_cd(words, ${query}, 1)::float8 as rank from fitting
    ), page as (
      select id, rank from ranked ${after(asked.after)} order by rank desc, id desc limit ${pageSize + 1}
    )
    select e.id, e.kind, e.subject_id, e.discussion_id, e.at, e.title, page.rank,
           c.name as community_name, c.slug as community_slug, c.kind as community_kind, a.name as author_name, '/photos/' || f.key as photo,
           ts_headline('english_plain', left(e.body, 20000), ${query}, ${headline}) as excerpt
    from page
    join search_entries e on e.id = page.id
    left join communities c on c.id = e.community_id
    left join people a on a.id = e.author_id
    left join files f on f.id = a.photo_file_id
    order by page.rank desc, e.id desc`),
  );
  const found = rows.slice(0, pageSize);
  const last = found.at(-1);
  return { found, next: rows.length > pageSize && last ? `${last.rank}_${last.id}` : null };
}

const headline = `StartSel=${marks.start}, StopSel=${marks.end}, MaxWords=32, MinWords=16, MaxFragments=1`;

const maySee = (me: Me): Sql => sql`(
  e.kind = 'person' or (e.kind = 'lesson' and (e.community_id is null or ${belongs(me)}))
  or (e.kind = 'community' and ${findable(me)}) or (e.kind in ('discussion', 'question', 'reply') and ${readable(me)}))`;

function filters({ kind, community, author, tag, since, until }: Asked): Sql {
  return sql`
    ${kind ? sql`and e.kind = ${kind}` : empty}
    ${community ? sql`and c.slug = ${community}` : empty}
    ${author ? sql`and e.author_id = ${author} and e.kind <> 'person'` : empty}
    ${
      tag
        ? sql`and e.discussion_id in (select dt.discussion_id from discussion_tags dt join tags t on t.id = dt.tag_id
        where t.id = (select coalesce(synonym_of, id) from tags where name = ${tag}))`
        : empty
    }
    ${since ? sql`and e.at >= ${since}::date` : empty}
    ${until ? sql`and e.at < ${until}::date + 1` : empty}`;
}

function after(cursor: Asked['after']): Sql {
  return cursor ? sql`where (rank, id) < (${cursor.rank}::float8, ${cursor.id}::bigint)` : empty;
}

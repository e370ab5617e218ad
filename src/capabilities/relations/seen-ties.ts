import { personCard } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tables } from '#tables';
import type { Seen } from './source.ts';

/** Somebody with whom this person had to do, as far as they let Stoa remember it. Days are `YYYY-MM-DD`. */
export type SeenTie = Pick<Tables['people'], 'id' | 'name'> & {
  photo: string | null;
  sources: Seen[];
  /** How often this person got something from them, gave them something, and did something with them. */
  got: number;
  gave: number;
  shared: number;
  times: number;
  first_on: string;
  last_on: string;
};

/** One's own second map: whom Stoa saw one with, those with whom there was most first. Only ever one's own. */
export function seenTies(db: Db, me: Pick<Me, 'id'>, limit = 60): Promise<SeenTie[]> {
  return db.many(sql`
    select ${personCard}, r.sources, r.got, r.gave, r.shared, r.times, r.first_on, r.last_on
    from (
      select other_id, array_agg(distinct source order by source) as sources, sum(times)::int as times,
        coalesce(sum(times) filter (where way = 'from'), 0)::int as got,
        coalesce(sum(times) filter (where way = 'to'), 0)::int as gave,
        coalesce(sum(times) filter (where way = 'with'), 0)::int as shared,
        min(first_on)::text as first_on, max(last_on)::text as last_on
      from relations where person_id = ${me.id} and source <> 'flow'
      group by other_id order by sum(times) desc, other_id limit ${limit}) r
    join people p on p.id = r.other_id left join files f on f.id = p.photo_file_id
    where p.status <> 'erased' order by r.times desc, p.id`);
}

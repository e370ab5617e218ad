import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tables } from '#tables';

type Row = Tables['completions'];

/** After how many days somebody is asked what came of something that they finished: once each. */
export const askedAfter = [7, 30] as const;
/** What was finished longer ago is kept and not asked about. */
const longestAgo = 60;

/** Something finished; days are `YYYY-MM-DD`. `thing` is what it is to whoever tells it, so that it counts once. */
export type Finished = Pick<Row, 'source' | 'thing' | 'title' | 'finished_on'>;

/** As the person themselves sees it; nobody else does. */
export type Completion = Pick<Row, 'id' | 'source' | 'title' | 'finished_on' | 'ask_on'>;

/**
 * Keeps for each of the people that they finished something; what is known already stays as it is. Who is asked next and
 * when is decided here, but for those who do not want to be asked.
 */
export async function keepCompletions(
  tx: Db,
  people: readonly number[],
  { source, thing, title, finished_on }: Finished,
): Promise<void> {
  const [first, last] = askedAfter;
  await tx.run(sql`
    insert into completions (person_id, source, thing, title, finished_on, ask_on)
    select person, ${source}, ${thing}, ${title}, day, case
      when exists (select from unasked_people u where u.person_id = person) then null
      when moment()::date < day + ${last}::int then day + ${first}::int
      when moment()::date <= day + ${longestAgo}::int then day + ${last}::int end
    from unnest(${people}::bigint[]) person, (select ${finished_on}::date as day) given
    on conflict (person_id, source, thing) do nothing`);
}

/** The last things that the person finished, the newest first. */
export const myCompletions = (db: Db, me: Me): Promise<Completion[]> =>
  db.many<Completion>(sql`
    select id, source, title, finished_on, ask_on from completions
    where person_id = ${me.id} order by finished_on desc, id desc limit 50`);

import { readable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Person } from '#shared/grouping/circles/types.ts';
import type { Question } from './question.ts';

type Row = Omit<Person, 'slots' | 'willing'> & { asker: boolean };

const columns: Sql = sql`
  w.id, w.department, w.location, w.level, w.manager_id as manager, w.languages,
  (extract(epoch from (moment() at time zone w.time_zone) - (moment() at time zone 'UTC')) / 60)::int as "utcOffset"`;

/**
 * Who could help with a question and has agreed to be asked about such things: by an offer, by what their profile
 * says one may ask them about, or by following its tags. They may read the question, or they are not asked.
 */
export async function listCandidates(
  db: Db,
  { id, author_id, tags }: Pick<Question, 'id' | 'author_id' | 'tags'>,
): Promise<{ asker: Person; candidates: Person[] }> {
  const rows = await db.many<Row>(sql`
    select ${columns}, w.id = ${author_id} as asker
    from people w, discussions d join communities c on c.id = d.community_id
    where d.id = ${id} and w.status = 'active' and (w.id = ${author_id} or (
      ${readable({ id: sql`w.id` })} and (
        (w.skills && ${tags}::text[] and coalesce(w.field_audiences ->> 'ask_me_about', 'everyone') = 'everyone')
        or exists (select from offers o where o.person_id = w.id and o.ended_at is null and not o.paused
          and (o.paused_until is null or o.paused_until <= moment()::date)
          and exists (select from unnest(o.topics) topic where plain(topic) = any (${tags}::text[])))
        or exists (select from follows f join discussion_tags dt on dt.discussion_id = d.id and dt.tag_id = f.subject_id
          where f.person_id = w.id and f.subject = 'tag' and f.level <> 'nothing'))))
    order by w.id limit 3000`);
  const asker = rows.find((row) => row.asker)!;
  const people = rows.map((row): Person => ({
    id: row.id,
    department: row.department,
    location: row.location,
    level: row.level,
    manager: row.manager,
    utcOffset: row.utcOffset,
    // What somebody did not say keeps nobody out.
    languages: row.languages.length > 0 ? row.languages : asker.languages,
    slots: [],
    willing: false,
  }));
  return {
    asker: people.find((one) => one.id === asker.id)!,
    candidates: people.filter((one) => one.id !== asker.id),
  };
}

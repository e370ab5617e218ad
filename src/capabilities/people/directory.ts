import { readable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { empty, join, sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { fieldOpen, foundByGuarded } from './audience.ts';
import { cut, readCursor } from './cursor.ts';
import { visibleProfile, type PersonRow, type Profile } from './profile.ts';
import { personColumns } from './queries.ts';

/** What the directory is asked for; '' asks for nothing. */
export type Wanted = {
  q: string;
  department: string;
  location: string;
  skill: string;
  topic: string;
  after: string;
};

const size = 30;

type Found = PersonRow & { score: number; sort: string };

/** People of the directory: the best fit first, otherwise by name. Nobody is found by what they do not show me. */
export async function findPeople(
  db: Db,
  me: Me,
  wanted: Wanted,
): Promise<{ items: Profile[]; next: string | null }> {
  const score = wanted.q ? sql`(100 * word_similarity(plain(${wanted.q}), plain(p.name)))::integer` : sql`0`;
  const rows = await db.many<Found>(sql`
    select ${personColumns(me)}, null as manager, ${score} as score, plain(p.name) as sort
    from people p left join files f on f.id = p.photo_file_id
    where ${join(conditions(me, wanted), sql` and `)}${after(wanted.after, score)}
    order by ${wanted.q ? sql`score desc,` : empty} plain(p.name), p.id limit ${size + 1}`);
  const { items, next } = cut(rows, size, (last) => [last.score, last.sort, last.id]);
  return { items: items.map((row) => visibleProfile(row, [], me)), next };
}

function after(cursor: string, score: Sql): Sql {
  if (!cursor) return empty;
  const [fit, sort, id] = readCursor(cursor, 3);
  return sql` and (-${score}, plain(p.name), p.id) > (-${fit}::integer, ${sort}, ${id}::bigint)`;
}

function conditions(me: Me, { q, department, location, skill, topic }: Wanted): Sql[] {
  const all = [listed(q !== '')];
  for (const word of wordsOf(q)) all.push(foundBy(me, word));
  if (department) all.push(sql`p.department = ${department} and ${fieldOpen(me, 'department')}`);
  if (location) all.push(sql`p.location = ${location} and ${fieldOpen(me, 'location')}`);
  if (skill) all.push(sql`p.skills @> array[plain(${skill})] and ${fieldOpen(me, 'ask_me_about')}`);
  if (topic) all.push(sql`p.id in (${answeredAbout(me, sql`t.name = lower(${topic})`)})`);
  return all;
}

/** Who stands in the directory. Those who only wrote elsewhere, before an import, are there for who looks for them. */
const listed = (searched: boolean): Sql =>
  searched ? sql`p.status in ('active', 'invited', 'unclaimed')` : sql`p.status in ('active', 'invited')`;

/** At most five words count; a longer question is cut, not refused. */
const wordsOf = (q: string): string[] => q.split(/\s+/).filter(Boolean).slice(0, 5);

const foundBy = (me: Me, word: string): Sql => sql`p.id in (
  select people_like(${word})
  union all select p.id from people p where ${foundByGuarded(me, word)}
  union all ${answeredAbout(me, sql`t.name % lower(${word})`)})`;

/** Ids of those who answered in conversations about a topic that the reader may read. */
const answeredAbout = (me: Me, tag: Sql): Sql => sql`
  select po.author_id from tags t
  join discussion_tags dt on dt.tag_id = coalesce(t.synonym_of, t.id)
  join discussions d on d.id = dt.discussion_id and d.deleted_at is null
  join communities c on c.id = d.community_id
  join posts po on po.discussion_id = d.id and po.number > 1 and po.deleted_at is null and po.author_id is not null
  where ${tag} and ${readable(me)}`;

export type Near = { department: string | null; location: string | null };

/** Where the reader sits, as the first places to look around in. */
export async function nearMe(db: Db, me: Me): Promise<Near> {
  return db.one<Near>(sql`select department, location from people where id = ${me.id}`);
}

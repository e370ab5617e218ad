import { findVersion } from '#capabilities/formats/index.ts';
import { personCard } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Suggestion } from './suggestion.ts';

type Row = Omit<Suggestion, 'declared'> & { format_version_id: number };

const select = (me: Me, where: Sql): Sql => sql`
  select s.id, s.state, s.expires_at, s.created_at, s.group_id, s.renews_group_id, s.reasons, mine.said,
    g.format_version_id, jsonb_build_object('slug', g.slug, 'name', g.name) as programme,
    exists (select from participants t
      where t.programme_id = s.programme_id and t.person_id = ${me.id} and t.state = 'in') as takes_part,
    (select coalesce(jsonb_agg(to_jsonb(one) order by one.gives desc, one.name), '[]') from (
      select ${personCard}, a.role, a.gives,
        case when coalesce(p.field_audiences ->> 'job_title', 'everyone') = 'everyone' then p.job_title end as job_title
      from match_answers a join people p on p.id = a.person_id left join files f on f.id = p.photo_file_id
      where a.suggestion_id = s.id and a.person_id <> ${me.id}) one) as others
  from match_answers mine join match_suggestions s on s.id = mine.suggestion_id
    join programmes g on g.id = s.programme_id
  where mine.person_id = ${me.id} and ${where}`;

async function read(db: Db, query: Sql): Promise<Suggestion[]> {
  const rows = await db.many<Row>(query);
  return Promise.all(
    rows.map(async ({ format_version_id, ...row }) => ({
      ...row,
      declared: await findVersion(db, format_version_id),
    })),
  );
}

/** What waits between me and others, the newest first: in one programme, or wherever. */
export const waitingSuggestions = (db: Db, me: Me, programmeId: number | null): Promise<Suggestion[]> =>
  read(
    db,
    sql`${select(me, sql`s.state = 'waiting' and (${programmeId}::bigint is null or s.programme_id = ${programmeId})`)}
      order by s.id desc limit 50`,
  );

/** One of mine. Throws NotFound for everybody whom it does not concern. */
export async function findSuggestion(db: Db, me: Me, id: number): Promise<Suggestion> {
  const [found] = await read(db, select(me, sql`s.id = ${id}`));
  if (!found) throw new NotFound();
  return found;
}

/** What a group thinks of going on with, for one of its people; null where nobody asked. */
export async function findRenewal(db: Db, me: Me, groupId: number): Promise<Suggestion | null> {
  const [found] = await read(
    db,
    sql`${select(me, sql`s.renews_group_id = ${groupId}`)} order by s.id desc limit 1`,
  );
  return found ?? null;
}

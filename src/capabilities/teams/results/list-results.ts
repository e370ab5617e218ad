import { findable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { empty, sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Result } from './result.ts';

const columns = (me: Me): Sql => sql`
  r.id, r.topic, r.tried, r.came, r.again, r.shared_at, r.version, r.created_at,
  (select jsonb_build_object('id', p.id, 'name', p.name) from people p where p.id = r.author_id and p.status <> 'erased') as author,
  jsonb_build_object('slug', c.slug, 'name', c.name) as team,
  c.state <> 'archived' and exists (select from memberships m where m.community_id = c.id and m.person_id = ${me.id}
    and m.left_at is null and (m.role = 'owner' or r.author_id = ${me.id})) as may_change`;

const size = 20;
type Page = { items: Result[]; next: string | null };

const cut = (rows: Result[]): Page => {
  const items = rows.slice(0, size);
  return { items, next: rows.length > size ? String(items.at(-1)!.id) : null };
};

/** What a team tried, the latest first; whoever is not in it reads what was shared. */
export async function resultsOf(
  db: Db,
  me: Me,
  team: { id: number; my_role: unknown },
  after?: number | undefined,
): Promise<Page> {
  const shown = team.my_role === null ? sql`and r.shared_at is not null` : empty;
  const rest = after === undefined ? empty : sql`and r.id < ${after}`;
  return cut(
    await db.many<Result>(sql`
      select ${columns(me)} from team_results r join communities c on c.id = r.community_id
      where r.community_id = ${team.id} ${shown} ${rest} order by r.id desc limit ${size + 1}`),
  );
}

/** One that the person may read. Throws NotFound. */
export async function findResult(db: Db, me: Me, slug: string, id: number): Promise<Result> {
  const found = await db.maybe<Result>(sql`
    select ${columns(me)} from team_results r join communities c on c.id = r.community_id
    where c.slug = ${slug} and r.id = ${id} and ${findable(me)} and (r.shared_at is not null or exists (
      select from memberships m where m.community_id = c.id and m.person_id = ${me.id} and m.left_at is null))`);
  if (!found) throw new NotFound();
  return found;
}

/** What teams shared about a topic, side by side; '' is about everything. */
export async function approachesTo(
  db: Db,
  me: Me,
  { topic, after }: { topic: string; after?: number | undefined },
): Promise<Page> {
  const about = topic === '' ? empty : sql`and plain(r.topic) = plain(${topic})`;
  const rest = after === undefined ? empty : sql`and r.id < ${after}`;
  return cut(
    await db.many<Result>(sql`
      select ${columns(me)} from team_results r join communities c on c.id = r.community_id
      where r.shared_at is not null and c.kind = 'team' and ${findable(me)} ${about} ${rest}
      order by r.id desc limit ${size + 1}`),
  );
}

export type SharedTopic = { topic: string; teams: number; results: number };

/** Topics about which teams shared something, those of most teams first. */
export function sharedTopics(db: Db, me: Me): Promise<SharedTopic[]> {
  return db.many<SharedTopic>(sql`
    select min(r.topic) as topic, count(distinct r.community_id)::int as teams, count(*)::int as results
    from team_results r join communities c on c.id = r.community_id
    where r.shared_at is not null and c.kind = 'team' and ${findable(me)}
    group by plain(r.topic) order by teams desc, results desc, plain(min(r.topic)) limit 24`);
}

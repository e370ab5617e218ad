import { personCard } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { empty, sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { MatchRequest } from './request.ts';

const columns = (me: Me): Sql => sql`
  r.id, r.words, r.answer, r.expires_at, r.created_at, r.answered_at, r.ended_at, r.state, o.kind,
  r.group_id is null as plain,
  (r.asker_id = ${me.id}) as mine,
  (select jsonb_build_object('slug', g.slug, 'name', g.name) from programmes g where g.id = r.programme_id) as programme,
  (select jsonb_build_object('id', g.id, 'name', g.name) from groups g
    where g.id = r.group_id and g.state = 'running') as "group",
  (select jsonb_build_object('id', one.id, 'name', one.name, 'photo', one.photo) from (
    select ${personCard} from people p left join files f on f.id = p.photo_file_id
    where p.id = case when r.asker_id = ${me.id} then r.asked_id else r.asker_id end) one) as person`;

const joined: Sql = sql`match_requests r left join offers o on o.id = r.offer_id`;

/** A person asks and is answered in one place; a page of each side. */
const size = 20;

/** What I was asked: what waits, and what goes on without a group. What I declined is not kept before my eyes. */
export function askedOfMe(db: Db, me: Me): Promise<MatchRequest[]> {
  return db.many<MatchRequest>(sql`
    select ${columns(me)} from ${joined}
    where r.asked_id = ${me.id} and (r.state = 'waiting'
      or (r.state = 'accepted' and r.group_id is null and r.ended_at is null))
    order by r.state desc, r.id desc limit ${size * 5}`);
}

/** What I asked others, the newest first. */
export async function askedByMe(
  db: Db,
  me: Me,
  after: number | undefined,
): Promise<{ items: MatchRequest[]; next: string | null }> {
  const rest = after === undefined ? empty : sql` and r.id < ${after}`;
  const rows = await db.many<MatchRequest>(sql`
    select ${columns(me)} from ${joined} where r.asker_id = ${me.id}${rest}
    order by r.id desc limit ${size + 1}`);
  const items = rows.slice(0, size);
  return { items, next: rows.length > size ? String(items.at(-1)!.id) : null };
}

/** A request for one of its two. Throws NotFound for everybody else. */
export async function findRequest(db: Db, me: Me, id: number): Promise<MatchRequest> {
  const found = await db.maybe<MatchRequest>(sql`
    select ${columns(me)} from ${joined} where r.id = ${id} and ${me.id} in (r.asker_id, r.asked_id)`);
  if (!found) throw new NotFound();
  return found;
}

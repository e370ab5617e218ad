import { personCard } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { empty, sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Feedback } from './feedback.ts';
import { mine } from './policy.ts';

const card = (id: Sql): Sql => sql`(
  select jsonb_build_object('id', one.id, 'name', one.name, 'photo', one.photo) from (
    select ${personCard} from people p left join files f on f.id = p.photo_file_id where p.id = ${id}) one)`;

/** What was written is the giver's until it is given, and nobody's once it is taken back. */
const written = (me: Me, column: Sql, nothing: Sql): Sql =>
  sql`case when b.state = 'given' or (b.state = 'waiting' and b.giver_id = ${me.id}) then ${column} else ${nothing} end`;

const columns = (me: Me): Sql => sql`
  b.id, b.version, b.state, ${written(me, sql`b.words`, sql`''`)} as words,
  ${written(me, sql`b.levels`, sql`'{}'::text[]`)} as levels, ${written(me, sql`b.remarks`, sql`'{}'::text[]`)} as remarks,
  b.answered_at, q.kind, q.about, q.context, q.criteria, q.created_at,
  ${card(sql`q.asker_id`)} as asker, ${card(sql`b.giver_id`)} as giver,
  case when q.asker_id = ${me.id} then 'asker' when b.giver_id = ${me.id} then 'giver' else 'shown' end as role,
  case when ${me.id} in (q.asker_id, b.giver_id) then (
    select coalesce(jsonb_agg(jsonb_build_object('person', ${card(sql`s.with_id`)}, 'state', s.state) order by s.asked_at), '[]')
    from feedback_shares s where s.feedback_id = b.id) else '[]' end as shares`;

const from: Sql = sql`feedback b join feedback_requests q on q.id = b.request_id`;

/** Feedback by id, for whoever may read it. Throws NotFound for everybody else. */
export async function findFeedback(db: Db, me: Me, id: number): Promise<Feedback> {
  const found = await db.maybe<Feedback>(
    sql`select ${columns(me)} from ${from} where b.id = ${id} and ${mine(me)}`,
  );
  if (!found) throw new NotFound();
  return found;
}

/** The same, held, for one of the two. */
export async function holdFeedback(tx: Db, me: Me, id: number): Promise<Feedback> {
  await tx.maybe(sql`select 1 from feedback where id = ${id} for no key update`);
  const found = await findFeedback(tx, me, id);
  if (found.role === 'shown') throw new NotFound();
  return found;
}

export const shows = ['asked', 'given'] as const;
export type Show = (typeof shows)[number];

const conditions: Record<Show, (me: Me) => Sql> = {
  asked: (me) => sql`b.request_id in (select id from feedback_requests where asker_id = ${me.id})`,
  given: (me) => sql`b.id in (
    select id from feedback where giver_id = ${me.id} and state <> 'withdrawn'
    union all select s.feedback_id from feedback_shares s join feedback g on g.id = s.feedback_id
      where s.with_id = ${me.id} and s.state = 'agreed' and g.state = 'given')`,
};

const size = 20;

/** What somebody asked for, or was asked for and is shown, the latest first; what waits for them before all else. */
export async function listFeedback(
  db: Db,
  me: Me,
  show: Show,
  after?: number | undefined,
): Promise<{ items: Feedback[]; next: string | null }> {
  const rest = after === undefined ? empty : sql`and b.id < ${after}`;
  const rows = await db.many<Feedback>(sql`
    select ${columns(me)} from ${from} where ${conditions[show](me)} ${rest} order by b.id desc limit ${size + 1}`);
  const items = rows.slice(0, size);
  return { items, next: rows.length > size ? String(items.at(-1)!.id) : null };
}

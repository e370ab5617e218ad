import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { busFactor, newContributors } from '#shared/health/contributors.ts';
import { longEnough, responsiveness, type Asked } from '#shared/health/responsiveness.ts';
import type { Tables } from '#tables';

/** Which month of which community; the month as its first day, YYYY-MM-DD. */
export type Which = { community_id: number; month: string };

export type Counts = Omit<Tables['health_months'], 'community_id' | 'month'>;

/** The moments between which a month lies, and since when whoever wrote counts as active in its year; all in UTC. */
type Span = { community: number; since: Sql; from: Sql; until: Sql };

/**
 * Counts what a month came to, from the conversations of the year to its end. Conversations that moved meanwhile count
 * where they are now.
 */
export async function countMonth(tx: Db, { community_id: community, month }: Which): Promise<Counts> {
  const at = (months: number) =>
    sql`((${month}::date + make_interval(months => ${months})) at time zone 'UTC')`;
  const span: Span = { community, since: at(-11), from: at(0), until: at(1) };
  const writers = await listWriters(tx, span);
  const { members, last_day, ends_at } = await countMembers(tx, span);
  // What was answered later counts as unanswered after two days, so the figures do not hang on when they are counted.
  const asked = responsiveness(await listAsked(tx, span), ends_at.getTime() + longEnough);
  const now = writers.filter(({ posts }) => posts > 0);
  const minutes = asked.untilFirstReply === null ? null : Math.round(asked.untilFirstReply / 60_000);
  return {
    members,
    active: now.length,
    active_in_year: writers.length,
    newcomers: newContributors(
      now.flatMap(({ first_day }) => first_day ?? []),
      month,
      last_day,
    ),
    posts: sum(now.map(({ posts }) => posts)),
    core_posts: sum(now.map(({ posts, core }) => (core ? posts : 0))),
    asked: asked.counted,
    unanswered: Math.round((asked.unanswered ?? 0) * asked.counted),
    first_reply_minutes: minutes,
    answerers: now.filter(({ replies }) => replies > 0).length,
    bus_factor: busFactor(now.map(({ replies }) => replies)),
    ...(await countPairs(tx, span)),
  };
}

const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);

/** Somebody who wrote in the year: what they wrote in the month, and when they first wrote in the community. */
type Writer = { posts: number; replies: number; core: boolean; first_day: string | null };

const listWriters = (tx: Db, { community, since, from, until }: Span): Promise<Writer[]> =>
  tx.many<Writer>(sql`
    with writers as (
      select p.author_id, count(*) filter (where p.created_at >= ${from})::int as posts,
        count(*) filter (where p.created_at >= ${from} and p.number > 1)::int as replies
      from discussions d join posts p on p.discussion_id = d.id
      where d.community_id = ${community} and d.deleted_at is null and d.last_post_at >= ${since}
        and p.deleted_at is null and p.author_id is not null and p.created_at >= ${since} and p.created_at < ${until}
      group by p.author_id)
    select w.posts, w.replies, coalesce(m.role in ('owner', 'moderator'), false) as core,
      case when w.posts > 0 then (
        select min(q.created_at at time zone 'UTC')::date::text from posts q join discussions e on e.id = q.discussion_id
        where q.author_id = w.author_id and q.deleted_at is null and e.community_id = ${community}) end as first_day
    from writers w left join memberships m
      on m.community_id = ${community} and m.person_id = w.author_id and m.left_at is null`);

const countMembers = (
  tx: Db,
  { community, until }: Span,
): Promise<{ members: number; last_day: string; ends_at: Date }> =>
  tx.one(sql`
    select count(*)::int as members, (${until} at time zone 'UTC' - interval '1 day')::date::text as last_day,
      ${until} as ends_at
    from memberships
    where community_id = ${community} and joined_at < ${until} and (left_at is null or left_at >= ${until})`);

/** Questions of the month, and when somebody else first replied. */
const listAsked = (tx: Db, { community, from, until }: Span): Promise<Asked[]> =>
  tx.many<Asked>(sql`
    select (extract(epoch from d.created_at) * 1000)::float8 as at, (
      select (extract(epoch from min(p.created_at)) * 1000)::float8 from posts p
      where p.discussion_id = d.id and p.number > 1 and p.deleted_at is null
        and p.author_id is distinct from d.author_id) as answered
    from discussions d
    where d.community_id = ${community} and d.kind = 'question' and d.deleted_at is null
      and d.last_post_at >= ${from} and d.created_at >= ${from} and d.created_at < ${until}`);

type Pairs = Pick<Counts, 'pairs' | 'pairs_both_ways' | 'pair_people'>;

/** Who replied to whom in the month: to the post that the reply belongs under, or to whoever began. */
const countPairs = (tx: Db, { community, from, until }: Span): Promise<Pairs> =>
  tx.one<Pairs>(sql`
    with given as materialized (
      select distinct p.author_id as giver, coalesce(o.author_id, d.author_id) as taker
      from discussions d join posts p on p.discussion_id = d.id left join posts o on o.id = p.parent_id
      where d.community_id = ${community} and d.deleted_at is null and d.last_post_at >= ${from}
        and p.number > 1 and p.deleted_at is null and p.created_at >= ${from} and p.created_at < ${until}
        and p.author_id <> coalesce(o.author_id, d.author_id)),
    tied as (
      select count(*) > 1 as two_way from given group by least(giver, taker), greatest(giver, taker))
    select (select count(*) from tied)::int as pairs, (select count(*) from tied where two_way)::int as pairs_both_ways,
      (select count(*) from (select giver from given union select taker from given) them)::int as pair_people`);

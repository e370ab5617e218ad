import { fits, isEmptyRule, type Rule } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { figure } from '#shared/aggregates/figure.ts';
import { fewestWhoHold, topShare } from '#shared/networks/concentration.ts';
import { externalInternal } from '#shared/networks/external-internal.ts';
import { blauOfCounts } from '#shared/networks/variety.ts';
import { groupings, groupOf } from '../grouping.ts';
import type { Carrying, Composition, Mixing, Part } from './composition.ts';

/**
 * Who is in a community beside those whom it is for: everybody, or whom a rule names. Of people only what they let all
 * colleagues see is counted, so these numbers say no more than the directory does.
 */
export async function findComposition(
  db: Db,
  { communityId, audience }: { communityId: number; audience: Rule | null },
): Promise<Composition> {
  const [counted, { answered, ...pairs }] = await Promise.all([
    countParts(db, communityId, audience),
    countAnswers(db, communityId),
  ]);
  const [all] = counted.filter(({ by }) => by === null);
  const parts = counted.filter((one): one is Part => one.by !== null);
  return {
    members: all?.members ?? 0,
    people: all?.people ?? 0,
    parts,
    mixing: groupings.map((by) => mixingOf(by, pairs, parts)),
    carrying: carryingOf(answered),
  };
}

type Counted = Part | { by: null; name: null; members: number; people: number };

/** Members and audience by department, place and level in one walk through the directory, and all of them together. */
function countParts(db: Db, communityId: number, audience: Rule | null): Promise<Counted[]> {
  const meant = isEmptyRule(audience) ? sql`p.status = 'active'` : fits(audience);
  return db.many<Counted>(sql`
    with everybody as (
      select m.person_id is not null as here, ${meant} as meant, ${groupOf(sql`p`, 'department')} as department,
        ${groupOf(sql`p`, 'place')} as place, ${groupOf(sql`p`, 'level')} as level
      from people p left join memberships m
        on m.community_id = ${communityId} and m.person_id = p.id and m.left_at is null
      where p.status = 'active')
    select by, name, members, people from (
      select case when grouping(department) = 0 then 'department' when grouping(place) = 0 then 'place'
          when grouping(level) = 0 then 'level' end as by,
        coalesce(department, place, level) as name,
        count(*) filter (where here)::int as members, count(*) filter (where meant)::int as people,
        grouping(department, place, level) = 7 as is_all
      from everybody where here or meant
      group by grouping sets ((department), (place), (level), ())) counted
    where name is not null or is_all order by people desc, name`);
}

type Pairs = { across: number; inside: number; people: number };
type PairsBy = Record<(typeof groupings)[number], Pairs>;

/**
 * Who answered whom in questions of the last twelve months that are still there: pairs by what they have in common, and
 * how many answers each one gave.
 */
function countAnswers(db: Db, communityId: number): Promise<PairsBy & { answered: number[] }> {
  const of = (by: (typeof groupings)[number]): Sql => {
    const [asker, answerer] = [groupOf(sql`a`, by), groupOf(sql`b`, by)];
    return sql`(select json_build_object(
      'across', count(*) filter (where ${asker} <> ${answerer}),
      'inside', count(*) filter (where ${asker} = ${answerer}),
      'people', least(count(distinct a.id) filter (where ${asker} is not null and ${answerer} is not null),
        count(distinct b.id) filter (where ${asker} is not null and ${answerer} is not null)))
      from pairs join people a on a.id = pairs.asker join people b on b.id = pairs.answerer)`;
  };
  return db.one(sql`
    with pairs as materialized (
      select d.author_id as asker, p.author_id as answerer, count(*) as answers from discussions d
      join posts p on p.discussion_id = d.id and p.number > 1 and p.deleted_at is null
      where d.community_id = ${communityId} and d.kind = 'question' and d.deleted_at is null
        and d.last_post_at > moment() - interval '12 months' and p.created_at > moment() - interval '12 months'
        and p.author_id <> d.author_id
      group by d.author_id, p.author_id)
    select ${of('department')} as department, ${of('place')} as place, ${of('level')} as level,
      (select coalesce(array_agg(given::int), '{}') from (
        select sum(answers) as given from pairs group by answerer) counted) as answered`);
}

function mixingOf(by: (typeof groupings)[number], pairs: PairsBy, parts: readonly Part[]): Mixing {
  const { across, inside, people } = pairs[by];
  const value = externalInternal(across, inside);
  const variety = blauOfCounts(parts.filter((one) => one.by === by).map(({ members }) => members));
  return {
    by,
    index: value === null ? { withheld: 'few' } : figure({ value, people }),
    // Two drawn from the members differ as often as Blau's index says.
    byChance: variety === null ? null : 2 * variety - 1,
  };
}

function carryingOf(given: readonly number[]): Carrying {
  const people = given.length;
  return {
    answers: given.reduce((sum, one) => sum + one, 0),
    topThree: figure({ value: Math.round((topShare(given, 3) ?? 0) * 100), people }),
    half: figure({ value: fewestWhoHold(given, 0.5), people }),
  };
}

import { flow } from '#capabilities/flow/index.ts';
import { seenSources } from '#capabilities/relations/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { chance } from '../chance.ts';
import type { Person } from '../fill/fill-people.ts';
import { insertRows } from '../fill/rows.ts';
import { dayOf, daysBefore } from '../when.ts';
import { drawLessons } from './draw-lessons.ts';

/** Those who let Stoa remember for their own map whatever it can. */
const remembering = ['joana', 'karim', 'siewmei', 'tomasz', 'beatriz', 'inga'];
/** So long ago people could first agree, and so large a share of them did. */
const since = 430;
const counted = 0.82;

/** Who agreed to what, with whom Stoa saw them since, and how knowledge has flowed in the quarters that are over. */
export async function fillRelations(
  ground: Ground,
  tx: Db,
  people: ReadonlyMap<string, Person>,
  now: Date,
): Promise<void> {
  const draw = chance(5150);
  const here = [...people.values()].filter(({ active }) => active);
  const agreed = here.filter(() => draw.share() < counted);
  const given_at = daysBefore(now, since);
  const own = remembering.flatMap((key) =>
    seenSources.map((source) => ({ person_id: people.get(key)!.id, source, given_at })),
  );
  await insertRows(tx, 'relation_consents', [
    ...own,
    ...agreed.map(({ id }) => ({ person_id: id, source: 'flow', given_at })),
  ]);
  await rememberPast(tx);
  const lessons = drawLessons(draw, agreed, now).map(({ taker, giver, on }) => ({
    person_id: taker,
    other_id: giver,
    source: 'flow',
    way: 'from',
    times: 1,
    month: `${dayOf(on).slice(0, 7)}-01`,
    first_on: dayOf(on),
    last_on: dayOf(on),
  }));
  await insertRows(tx, 'relations', lessons);
  const inside: Ground = { ...ground, db: { ...ground.db, ...tx } };
  for (const { work } of flow.recurring ?? []) await work(inside);
}

/** What was written and held in the demonstration, as it would have been heard when it happened. */
async function rememberPast(tx: Db): Promise<void> {
  await tx.run(sql`
    with seen (person_id, other_id, source, way, at) as (
      select d.author_id, p.author_id, 'answers', 'from', p.created_at
      from posts p join discussions d on d.id = p.discussion_id and d.kind = 'question' where p.number > 1
      union all select p.author_id, d.author_id, 'answers', 'to', p.created_at
      from posts p join discussions d on d.id = p.discussion_id and d.kind = 'question' where p.number > 1
      union all select r.person_id, p.author_id, 'thanks', 'from', r.reacted_at
      from reactions r join posts p on p.id = r.post_id where r.emoji = '🙏'
      union all select one.person_id, other.person_id,
        case g.grouping when 'roulette' then 'coffees' when 'matching' then 'mentoring' else 'circles' end,
        'with', one.came_at
      from meetings m join programmes g on g.id = m.programme_id
      join attendances one on one.meeting_id = m.id and one.came_at is not null
      join attendances other on other.meeting_id = m.id and other.came_at is not null)
    insert into relations (person_id, other_id, source, way, month, times, first_on, last_on)
    select s.person_id, s.other_id, s.source, s.way, date_trunc('month', s.at)::date, count(*), min(s.at)::date, max(s.at)::date
    from seen s join relation_consents k on k.person_id = s.person_id and k.source = s.source and k.given_at <= s.at
    where s.person_id <> s.other_id
    group by s.person_id, s.other_id, s.source, s.way, date_trunc('month', s.at)`);
}

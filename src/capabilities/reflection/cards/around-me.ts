import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { myActions, type CardAction } from '../actions/list-actions.ts';
import type { Completion } from '../finishing/completion.ts';
import type { MyTeam } from '../teams/find-team.ts';
import { opensCards } from '../policy.ts';
import type { Rhythm } from '../teams/rhythm.ts';
import type { CardLine } from './card.ts';
import { lineColumns } from './find-card.ts';

/** What surrounds one's cards: what one said one would do, one's teams, one's rhythm, what one finished. */
export type AroundMe = {
  actions: CardAction[];
  /** Those where something was written last first. */
  teams: MyTeam[];
  rhythm: Rhythm | null;
  /** Is asked about what they finish. */
  asked: boolean;
  completions: Completion[];
};

export function aroundMe(db: Db, me: Me): Promise<AroundMe> {
  return db.one<AroundMe>(sql`
    select (select coalesce(jsonb_agg(one), '[]') from (${myActions(me)}) one) as actions,
      (select coalesce(jsonb_agg(one), '[]') from (
        select c.id, c.slug, c.name, ${opensCards(me)} as opens from memberships mine
        join communities c on c.id = mine.community_id
        cross join lateral (select max(r.id) as last from reflections r
          where r.community_id = c.id and r.audience <> 'private') written
        where mine.person_id = ${me.id} and mine.left_at is null and c.state in ('incubating', 'live', 'closing')
          and (written.last is not null or c.kind <> 'community')
        order by written.last desc nulls last, c.id limit 12) one) as teams,
      (select to_jsonb(one) from (
        select cadence, weekday, next_on, audience, named from reflection_rhythms
        where person_id = ${me.id} and community_id is null) one) as rhythm,
      not exists (select from unasked_people where person_id = ${me.id}) as asked,
      (select coalesce(jsonb_agg(one), '[]') from (
        select id, source, title, finished_on, ask_on from completions where person_id = ${me.id}
        order by finished_on desc, id desc limit 8) one) as completions`);
}

/** Cards on which the reader could write and has not: their own that were begun, and those of their teams. */
export function waitingCards(db: Db, me: Me): Promise<CardLine[]> {
  return db.many<CardLine>(sql`
    select * from (
      select ${lineColumns(me)} from reflections r left join communities c on c.id = r.community_id
      where r.person_id = ${me.id} and not r.together and r.state = 'writing'
      union all
      select ${lineColumns(me)} from memberships mine join communities c on c.id = mine.community_id
      join reflections r on r.community_id = c.id
      where mine.person_id = ${me.id} and mine.left_at is null and r.together and r.state = 'writing'
        and r.created_at > moment() - interval '60 days' and c.state in ('incubating', 'live', 'closing')
        and not exists (select from reflection_entries e where e.reflection_id = r.id and e.person_id = ${me.id})
    ) waiting order by id desc limit 20`);
}

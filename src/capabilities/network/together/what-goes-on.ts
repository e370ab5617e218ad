import { belongs } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Roster } from '../rosters/roster.ts';
import { leads, sharedColumns, sharedSeen, type SharedCheck } from './find-shared.ts';

export type ListedShared = Pick<SharedCheck, 'id' | 'state' | 'closes_on' | 'community' | 'my_check'>;
export type ListedRoster = Pick<Roster, 'id' | 'name' | 'state' | 'agreed'> & { community: string };
export type Led = { slug: string; name: string; members_count: number };

/** What goes on with others: shared checks and rosters, open ones first, and for whom one could begin such a thing. Days are `YYYY-MM-DD`. */
export type GoesOn = { shared: ListedShared[]; rosters: ListedRoster[]; led: Led[]; in_two_weeks: string };

export const whatGoesOn = (db: Db, me: Me): Promise<GoesOn> =>
  db.one<GoesOn>(sql`
    select
      (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (
        select ${sharedColumns(me)} from shared_checks s left join communities c on c.id = s.community_id
        where ${sharedSeen(me)} and (s.community_id is not null
          or s.id = (select max(newest.id) from shared_checks newest where newest.community_id is null))
        order by s.state = 'closed', s.id desc limit 12) x) as shared,
      (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (
        select r.id, r.name, r.state, c.name as community,
          exists (select from roster_people a where a.roster_id = r.id and a.person_id = ${me.id}) as agreed
        from rosters r join communities c on c.id = r.community_id where ${belongs(me)}
        order by r.state = 'closed', r.id desc limit 12) x) as rosters,
      to_char(moment()::date + 14, 'YYYY-MM-DD') as in_two_weeks,
      (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (
        select c.slug, c.name, c.members_count from communities c
        where ${leads(me)} and c.state in ('incubating', 'live', 'closing') order by plain(c.name), c.id limit 100) x) as led`);

import type { Ground } from '#platform/ground.ts';
import { sql } from '#platform/database/sql.ts';
import type { Happened } from '#shared/activity/happening.ts';
import { keepCompletions } from './completion.ts';

/**
 * Who was in a group until its end finished something. A coffee with somebody new is no such thing, and those who led
 * groups met among themselves for the others' sake.
 */
export async function noteEndOfGroup({ db }: Ground, { group_id }: Happened): Promise<void> {
  const ended = await db.maybe<{ title: string; day: string; people: number[] }>(sql`
    select pr.name as title, to_char(g.closed_at, 'YYYY-MM-DD') as day,
      (select coalesce(jsonb_agg(m.person_id), '[]') from group_members m
        where m.group_id = g.id and m.left_at is null) as people
    from groups g join programmes pr on pr.id = g.programme_id
    where g.id = ${group_id} and g.state = 'closed' and g.kind <> 'facilitators' and pr.grouping <> 'roulette'`);
  if (!ended || ended.people.length === 0) return;
  const finished = {
    source: 'group',
    thing: `group ${group_id}`,
    title: ended.title,
    finished_on: ended.day,
  } as const;
  await db.transaction((tx) => keepCompletions(tx, ended.people, finished));
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Happened } from '#shared/activity/happening.ts';
import type { Seen } from '../source.ts';
import { given, nothing, together, type Heard } from './hearing.ts';

type Grouping = 'circles' | 'roulette' | 'matching' | 'teams' | 'everyone';
type Present = { person_id: number; gives: boolean; grouping: Grouping };

/** More people than this in one room are an audience, and have not met each other. */
const atOneTable = 20;

/** Under which source those met who were brought together in this way. */
const sourceOf: Record<Grouping, Seen> = {
  circles: 'circles',
  teams: 'circles',
  everyone: 'circles',
  roulette: 'coffees',
  matching: 'mentoring',
};

/** Those who came to a session of their group have met; in a mentoring pair one of them gives. */
export async function hearSession(tx: Db, { data }: Happened<{ meeting_id: number }>): Promise<Heard> {
  const present = await tx.many<Present>(sql`
    select a.person_id, m.gives, p.grouping
    from meetings t join programmes p on p.id = t.programme_id
    join attendances a on a.meeting_id = t.id and a.came_at is not null
    join group_members m on m.group_id = t.group_id and m.person_id = a.person_id and m.left_at is null
    where t.id = ${data.meeting_id} order by a.person_id limit ${atOneTable + 1}`);
  return present.length > atOneTable ? nothing : meeting(present);
}

function meeting(present: readonly Present[]): Heard {
  const heard: Heard = { ties: [], lessons: [] };
  for (const [i, one] of present.entries())
    for (const other of present.slice(i + 1)) {
      const source = sourceOf[one.grouping];
      if (source !== 'mentoring' || one.gives === other.gives) {
        heard.ties.push(...together(source, one.person_id, other.person_id));
        continue;
      }
      const [giver, taker] = one.gives ? [one.person_id, other.person_id] : [other.person_id, one.person_id];
      heard.ties.push(...given(source, taker, giver));
      heard.lessons.push({ taker, giver });
    }
  return heard;
}

/**
 * Who says after a draw that they met has met the others, also where they held no session here. It is noted for who
 * says it alone: what the others say is theirs.
 */
export async function hearMet(
  tx: Db,
  { group_id, data }: Happened<{ step_id: number; person_id: number | null }>,
): Promise<Heard> {
  const met = await tx.many<{ other: number }>(sql`
    select m.person_id as other
    from work w join groups g on g.id = w.group_id join programmes p on p.id = g.programme_id
    join group_members m on m.group_id = g.id and m.person_id <> w.person_id and m.left_at is null
    where w.step_id = ${data.step_id} and w.person_id = ${data.person_id} and g.id = ${group_id}
      and p.grouping = 'roulette' and w.content -> 'answers' ->> 'met' in ('yes', 'true')
      and not exists (select from meetings t join attendances a on a.meeting_id = t.id and a.came_at is not null
        where t.group_id = g.id and t.state = 'ended' and a.person_id = w.person_id)
    limit ${atOneTable}`);
  const ties = met.map(
    ({ other }) => ({ person: data.person_id!, other, source: 'coffees', way: 'with' }) as const,
  );
  return { ties, lessons: [] };
}

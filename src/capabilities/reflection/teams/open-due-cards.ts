import { nextOn } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { record } from '#shared/activity/happening.ts';
import type { Tables } from '#tables';
import { cardDeleted, cardOpened } from '../happenings.ts';

/** Opens the cards whose day has come: in the time zone of the person, or for a team in that of who set the rhythm. */
export async function openDueCards({ db }: Ground): Promise<void> {
  const due = await db.many<{ id: number }>(sql`
    select y.id from reflection_rhythms y join people p on p.id = y.person_id
    left join communities c on c.id = y.community_id
    where y.next_on <= (moment() + interval '14 hours')::date and y.next_on <= (moment() at time zone p.time_zone)::date
      and case when y.community_id is null then p.status = 'active' else c.state in ('incubating', 'live', 'closing') end
    order by y.next_on, y.id limit 2000`);
  for (const { id } of due) await db.transaction((tx) => openOne(tx, id));
}

type Due = Pick<
  Tables['reflection_rhythms'],
  'community_id' | 'person_id' | 'cadence' | 'weekday' | 'starts_on' | 'next_on' | 'audience' | 'named'
> & { today: string };

async function openOne(tx: Db, id: number): Promise<void> {
  const rhythm = await tx.maybe<Due>(sql`
    select y.community_id, y.person_id, y.cadence, y.weekday, y.starts_on, y.next_on, y.audience, y.named,
      to_char(moment() at time zone p.time_zone, 'YYYY-MM-DD') as today
    from reflection_rhythms y join people p on p.id = y.person_id where y.id = ${id} for update of y`);
  if (!rhythm || rhythm.next_on > rhythm.today) return;
  await tx.run(sql`
    update reflection_rhythms set next_on = ${nextOn(rhythm, dayAfter(rhythm.today))} where id = ${id}`);
  await takeAwayUnwritten(tx, rhythm);
  const card = (await tx.change<{ id: number }>(sql`
    insert into reflections (community_id, person_id, together, named, audience, occasion, prompts)
    values (${rhythm.community_id}, ${rhythm.person_id}, ${rhythm.community_id !== null}, ${rhythm.named},
      ${rhythm.audience}, 'rhythm',
      (select prompts from reflection_prompts where community_id = ${rhythm.community_id}))
    returning id`))!;
  if (rhythm.community_id !== null)
    await record(tx, cardOpened, { community: rhythm.community_id }, { reflection_id: card.id, name: null });
}

/** What nobody wrote on goes when the next card opens, so that unused cards do not pile up. */
async function takeAwayUnwritten(tx: Db, { community_id, person_id }: Due): Promise<void> {
  const theirs =
    community_id === null
      ? sql`r.person_id = ${person_id} and not r.together`
      : sql`r.community_id = ${community_id} and r.together`;
  const gone = await tx.many<{ id: number }>(sql`
    delete from reflections r
    where ${theirs} and r.occasion = 'rhythm' and r.state = 'writing' and r.questions = 'card'
      and not exists (select from reflection_entries e where e.reflection_id = r.id)
    returning r.id`);
  if (community_id === null) return;
  for (const { id } of gone)
    await record(tx, cardDeleted, { community: community_id }, { reflection_id: id });
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

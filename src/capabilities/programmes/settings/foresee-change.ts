import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Plan } from '../founding/plan.ts';
import type { Programme } from '../programme.ts';

export type Field = 'name' | 'purpose' | 'audience' | 'intake' | 'start' | 'places' | 'zone' | 'link';

/** What of a plan differs from how the programme stands. */
export function changedFields(now: Programme, plan: Plan): Field[] {
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  const found: [Field, boolean][] = [
    ['name', now.name !== plan.name],
    ['purpose', now.purpose !== plan.purpose],
    ['audience', now.community_id !== plan.community_id || differs(now.audience, plan.audience)],
    ['intake', (now.state === 'draft' && now.opens_on !== plan.opens_on) || now.closes_on !== plan.closes_on],
    ['start', now.starts_on !== plan.starts_on],
    ['places', now.places !== plan.places],
    ['zone', now.time_zone !== plan.time_zone],
    ['link', now.meeting_link !== plan.meeting_link],
  ];
  return found.filter(([, changed]) => changed).map(([field]) => field);
}

/** What a change means, for how many of those who take part or wait. */
export type Foreseen = { fields: Field[]; people: number; waiting: number; moveUp: number; over: number };

export async function foreseeChange(db: Db, now: Programme, plan: Plan): Promise<Foreseen> {
  const { people, waiting } = await db.one<{ people: number; waiting: number }>(sql`
    select count(*) filter (where state = 'in') as people, count(*) filter (where state = 'waiting') as waiting
    from participants where programme_id = ${now.id}`);
  const free = plan.places === null ? waiting : Math.max(0, plan.places - people);
  return {
    fields: changedFields(now, plan),
    people,
    waiting,
    moveUp: Math.min(waiting, free),
    over: plan.places === null ? 0 : Math.max(0, people - plan.places),
  };
}

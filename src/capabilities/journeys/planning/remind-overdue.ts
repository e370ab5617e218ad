import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { recordAll } from '#shared/activity/happening.ts';
import { stepOverdue } from '../happenings.ts';
import { whoAreMissing } from './who-is-missing.ts';

/** So many steps are looked at in one transaction. */
const atOnce = 100;

/** Says once of each step that its day has passed, and who is missing: whoever has done theirs hears nothing. */
export async function remindOverdue({ db }: Ground): Promise<void> {
  const steps = await db.many<{ id: number }>(sql`
    select s.id from steps s join groups g on g.id = s.group_id
    where s.state = 'open' and s.reminded_at is null and s.kind not in ('session', 'board') and g.state = 'running'
      and s.due_on < (moment() at time zone g.time_zone)::date
    order by s.id`);
  for (let from = 0; from < steps.length; from += atOnce) {
    const some = steps.slice(from, from + atOnce).map(({ id }) => id);
    await db.transaction((tx) => remind(tx, some));
  }
}

type Overdue = { id: number; group_id: number; programme_id: number; kind: string };

async function remind(tx: Db, stepIds: readonly number[]): Promise<void> {
  const steps = await tx.many<Overdue>(sql`
    update steps set reminded_at = moment()
    where id in (select id from steps where id = any (${[...stepIds]}::bigint[]) order by id for no key update)
      and reminded_at is null and state = 'open'
    returning id, group_id, programme_id, kind`);
  const missing = await listMissing(tx, steps);
  await recordAll(
    tx,
    stepOverdue,
    steps.flatMap(({ id, group_id, programme_id }) => {
      const people = missing.get(id) ?? [];
      const place = { programme: programme_id, group: group_id };
      return people.length === 0 ? [] : [{ place, data: { step_id: id, person_ids: people } }];
    }),
  );
}

/** By the step. Where it is to be decided, those are missing who were asked. */
async function listMissing(tx: Db, steps: readonly Overdue[]): Promise<Map<number, number[]>> {
  const decided = ({ kind }: Overdue) => kind === 'approval' || kind === 'gate';
  const idsOf = (some: readonly Overdue[]) => some.map(({ id }) => id);
  const found = [
    ...(await whoAreMissing(tx, idsOf(steps.filter((step) => !decided(step))))),
    ...(await whoHaveNotDecided(tx, idsOf(steps.filter(decided)))),
  ];
  return new Map(found.map(({ step_id, people }) => [step_id, people]));
}

/** Of those who were asked together, nobody is reminded once one has answered. */
async function whoHaveNotDecided(
  tx: Db,
  stepIds: readonly number[],
): Promise<{ step_id: number; people: number[] }[]> {
  if (stepIds.length === 0) return [];
  return tx.many(sql`
    select d.step_id, array_agg(distinct d.asked_id) as people from decisions d
    where d.step_id = any (${[...stepIds]}::bigint[]) and not exists (select from decisions o
      where o.step_id = d.step_id and o.about_id is not distinct from d.about_id and o.answered_at is not null)
    group by d.step_id`);
}

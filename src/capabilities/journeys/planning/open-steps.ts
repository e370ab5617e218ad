import { findVersion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { recordAll } from '#shared/activity/happening.ts';
import { stepOpened } from '../happenings.ts';
import { stepColumns } from '../find-step.ts';
import { withDeclared, type StepRow } from '../step.ts';

/** So many groups are looked at in one transaction. */
const atOnce = 50;

/** Opens what is due in all groups, some of them in each transaction. */
export async function openSteps({ db }: Ground): Promise<void> {
  const groups = await db.many<{ id: number }>(sql`
    select distinct g.id from steps s join groups g on g.id = s.group_id
    where s.state = 'planned' and s.opens_on <= (moment() + interval '14 hours')::date and g.state = 'running'
      and s.opens_on <= (moment() at time zone g.time_zone)::date order by g.id`);
  for (let from = 0; from < groups.length; from += atOnce) {
    const some = groups.slice(from, from + atOnce).map(({ id }) => id);
    await db.transaction((tx) => openDueSteps(tx, some));
  }
}

type Waiting = StepRow & { programme_id: number; format_version_id: number };

/** Opens the steps of these groups whose day has come and whose forerunners are done. */
export async function openDueSteps(tx: Db, groupIds: readonly number[]): Promise<void> {
  await tx.many(sql`
    select 1 from groups where id = any (${[...groupIds]}::bigint[]) order by id for no key update`);
  const steps = await tx.many<Waiting>(sql`
    select ${stepColumns}, s.programme_id, p.format_version_id
    from steps s join groups g on g.id = s.group_id join programmes p on p.id = g.programme_id
    where s.group_id = any (${[...groupIds]}::bigint[]) and g.state = 'running' and (s.state <> 'planned'
      or s.opens_on <= (moment() at time zone g.time_zone)::date)
    order by s.group_id, s.position`);
  const due: Waiting[] = [];
  for (const ofGroup of Map.groupBy(steps, (step) => step.group_id).values())
    due.push(...(await listDue(tx, ofGroup)));
  await open(tx, due);
}

/** Of the steps that a group has reached, those that nothing stands before. */
async function listDue(tx: Db, steps: readonly Waiting[]): Promise<Waiting[]> {
  const first = steps[0]!;
  const planned = steps.filter(({ state }) => state === 'planned');
  if (planned.length === 0) return [];
  const declaration = await findVersion(tx, first.format_version_id);
  const kindOf = (key: string) => declaration.steps.find((step) => step.key === key)?.with;
  const own = kindOf(first.key);
  const unfinished = new Set(
    steps.filter((one) => one.state !== 'done' && one.state !== 'skipped').map((one) => one.key),
  );
  const reached = new Set(steps.map((one) => one.key));
  const waiting = planned.map((row) => ({ row, after: withDeclared(row, declaration).declared.after }));
  const looksElsewhere = waiting.some(({ after }) => after.some((key) => kindOf(key) !== own));
  const elsewhere = looksElsewhere ? await unfinishedElsewhere(tx, first) : new Set<string>();
  const stands = (key: string): boolean =>
    kindOf(key) === own ? unfinished.has(key) || !reached.has(key) : elsewhere.has(key);
  return waiting.filter(({ after }) => !after.some(stands)).map(({ row }) => row);
}

/** What other groups of the programme, everybody together among them, have not finished. */
async function unfinishedElsewhere(tx: Db, { programme_id, group_id }: Waiting): Promise<Set<string>> {
  const rows = await tx.many<{ key: string }>(sql`
    select distinct s.key from steps s join groups g on g.id = s.group_id
    where s.programme_id = ${programme_id} and s.group_id <> ${group_id} and s.state in ('planned', 'open')
      and g.state = 'running'`);
  return new Set(rows.map(({ key }) => key));
}

async function open(tx: Db, steps: readonly Waiting[]): Promise<void> {
  if (steps.length === 0) return;
  await tx.run(sql`
    update steps set state = 'open', opened_at = moment()
    where id = any (${steps.map(({ id }) => id)}::bigint[]) and state = 'planned'`);
  await recordAll(
    tx,
    stepOpened,
    steps.map(({ id, kind, group_id, programme_id }) => ({
      place: { programme: programme_id, group: group_id },
      data: { step_id: id, kind },
    })),
  );
}

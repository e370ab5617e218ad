import { findVersion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { record } from '#shared/activity/happening.ts';
import { stepOpened } from '../happenings.ts';
import { stepColumns } from '../find-step.ts';
import { withDeclared, type StepRow } from '../step.ts';

/** Opens what is due in all groups, each in its own transaction. */
export async function openSteps({ db }: Ground): Promise<void> {
  const groups = await db.many<{ id: number }>(sql`
    select distinct g.id from steps s join groups g on g.id = s.group_id
    where s.state = 'planned' and s.opens_on <= (moment() + interval '14 hours')::date and g.state = 'running'
      and s.opens_on <= (moment() at time zone g.time_zone)::date`);
  for (const { id } of groups) await db.transaction((tx) => openDueSteps(tx, id));
}

type Waiting = StepRow & { programme_id: number; format_version_id: number };

/** Opens the steps of a group whose day has come and whose forerunners are done. */
export async function openDueSteps(tx: Db, groupId: number): Promise<void> {
  await tx.maybe(sql`select 1 from groups where id = ${groupId} for no key update`);
  const steps = await tx.many<Waiting>(sql`
    select ${stepColumns}, s.programme_id, p.format_version_id
    from steps s join groups g on g.id = s.group_id join programmes p on p.id = g.programme_id
    where s.group_id = ${groupId} and g.state = 'running' and (s.state <> 'planned'
      or s.opens_on <= (moment() at time zone g.time_zone)::date)
    order by s.position`);
  const [first] = steps;
  if (!first) return;
  const declaration = await findVersion(tx, first.format_version_id);
  const isOwn = (key: string): boolean =>
    declaration.steps.some(
      (step) => step.key === key && step.with === withDeclared(first, declaration).declared.with,
    );
  const unfinished = new Set(
    steps.filter((one) => one.state !== 'done' && one.state !== 'skipped').map((one) => one.key),
  );
  const reached = new Set(steps.map((one) => one.key));
  const elsewhere = await unfinishedElsewhere(tx, first);
  for (const row of steps) {
    if (row.state !== 'planned') continue;
    const { declared } = withDeclared(row, declaration);
    const waits = (key: string): boolean =>
      isOwn(key) ? unfinished.has(key) || !reached.has(key) : elsewhere.has(key);
    if (!declared.after.some(waits)) await open(tx, row);
  }
}

/** What other groups of the programme, everybody together among them, have not finished. */
async function unfinishedElsewhere(tx: Db, { programme_id, group_id }: Waiting): Promise<Set<string>> {
  const rows = await tx.many<{ key: string }>(sql`
    select distinct s.key from steps s join groups g on g.id = s.group_id
    where s.programme_id = ${programme_id} and s.group_id <> ${group_id} and s.state in ('planned', 'open')
      and g.state = 'running'`);
  return new Set(rows.map(({ key }) => key));
}

async function open(tx: Db, { id, kind, group_id, programme_id }: Waiting): Promise<void> {
  await tx.run(
    sql`update steps set state = 'open', opened_at = moment() where id = ${id} and state = 'planned'`,
  );
  await record(tx, stepOpened, { programme: programme_id, group: group_id }, { step_id: id, kind });
}

import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import { enqueue, job } from '#platform/jobs/job.ts';
import { announce } from '#platform/live/live.ts';
import { record } from '#shared/activity/happening.ts';
import { deactivateAll } from '../deactivate-person.ts';
import { directoryChanged } from '../happenings.ts';
import { t } from '../words.ts';
import { loadPlan } from './load-plan.ts';
import { summaryOf, type Summary } from './plan-import.ts';
import { writePlan } from './write-plan.ts';

/** Whom to deactivate of those whom the file does not name: everyone, or these. */
export type Leaving = 'all' | readonly number[];

export const importPeople = job('import people', z.object({ id: z.number() }), (ground, { id }) =>
  runImport(ground, id),
);

/** Orders the import that was rehearsed. A second order of the same does nothing; Invalid while another one runs. */
export async function startImport(db: Db, id: number, leaving: Leaving): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      // One that has not moved for long was cut off.
      await tx.run(sql`
        update people_imports set state = 'failed' where state = 'running' and progressed_at < moment() - interval '15 minutes'`);
      const found = await tx.maybe<{ state: string }>(
        sql`select state from people_imports where id = ${id} for update`,
      );
      if (!found) throw new NotFound();
      if (found.state !== 'planned') return;
      await tx.run(sql`
        update people_import_missing set deactivate = true
        where import_id = ${id} and (${leaving === 'all'} or person_id = any (${leaving === 'all' ? [] : leaving}::bigint[]))`);
      await tx.run(
        sql`update people_imports set state = 'running', progressed_at = moment() where id = ${id}`,
      );
      await enqueue(tx, importPeople, { id });
    });
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'people_imports_one_runs') throw error;
    throw new Invalid({ form: (c) => t(c, 'import.another') });
  }
}

/** Does what was rehearsed, compared anew with the directory of now: all of it, or nothing. */
export async function runImport({ db }: Pick<Ground, 'db'>, id: number): Promise<void> {
  try {
    await db.transaction((tx) => perform(tx, db, id));
  } catch (error) {
    await db.run(sql`
      update people_imports set state = 'failed', failure = ${(error as Error).message.slice(0, 500)}
      where id = ${id} and state = 'running'`);
    await tell(db, id);
    throw error;
  }
}

async function perform(tx: Db, outside: Db, id: number): Promise<void> {
  // Nobody gets another line manager meanwhile, so that no circle can close unseen; and whoever comes
  // second, worker or command, finds the order already carried out.
  await tx.run(sql`select pg_advisory_xact_lock(7420001)`);
  const order = await tx.maybe<{ started_by: number | null; mapping: string[] }>(sql`
    select started_by, mapping from people_imports where id = ${id} and state = 'running'`);
  if (!order) return;
  const plan = await loadPlan(tx, id, order.mapping);
  const ids = await writePlan(tx, plan, async (done) => {
    // Outside the transaction, where it can be seen before the end.
    await outside.run(
      sql`update people_imports set done = ${done}, progressed_at = moment() where id = ${id}`,
    );
    await tell(outside, id);
  });
  const leaving = await tx.many<{ person_id: number }>(sql`
    select person_id from people_import_missing where import_id = ${id} and deactivate`);
  const stillMissing = new Set(plan.missing);
  const gone = leaving.map(({ person_id }) => person_id).filter((person) => stillMissing.has(person));
  const deactivated = await deactivateAll(tx, order.started_by, gone);
  if (ids.length > 0) await record(tx, directoryChanged, { actor: order.started_by }, { person_ids: ids });
  const summary: Summary = { ...summaryOf(plan), deactivated };
  // Bad lines stay readable until the next file; the others would only be a second directory.
  await tx.run(sql`delete from people_import_lines where import_id = ${id} and outcome <> 'bad'`);
  await tx.run(sql`
    update people_imports set state = 'done', done = ${ids.length}, summary = ${JSON.stringify(summary)}::jsonb,
      progressed_at = moment() where id = ${id}`);
  await tell(tx, id);
}

const tell = (db: Db, id: number): Promise<void> =>
  announce(db, { topic: `people-import:${id}`, event: 'moved', data: { by: null } });

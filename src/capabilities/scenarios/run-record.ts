import type { Database, Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Tables } from '#tables';
import type { Check } from './world.ts';

export type Report = { figures: [string, number][]; checks: Check[] };
export type ScenarioRun = Pick<
  Tables['scenario_runs'],
  'id' | 'name' | 'seed' | 'done' | 'total' | 'started_at' | 'ended_at'
> & { state: 'running' | 'done' | 'failed'; lines: { at: string; line: string }[]; report: Partial<Report> };

export async function beginRun(db: Database, name: string, seed: number): Promise<number> {
  const { id } = await db.transaction((tx) =>
    tx.one<{ id: number }>(
      sql`insert into scenario_runs (name, seed) values (${name}, ${seed}) returning id`,
    ),
  );
  return id;
}

export async function noteLine(
  db: Database,
  id: number,
  done: number,
  total: number,
  line: string,
): Promise<void> {
  await db.run(sql`
    update scenario_runs set done = ${done}, total = ${total},
      lines = lines || jsonb_build_array(jsonb_build_object('at', to_char(moment(), 'YYYY-MM-DD'), 'line', ${line}::text))
    where id = ${id}`);
}

export async function endRun(
  db: Database,
  id: number,
  state: 'done' | 'failed',
  report: Report,
): Promise<void> {
  await db.run(sql`
    update scenario_runs set state = ${state}, report = ${JSON.stringify(report)}::jsonb, ended_at = clock_timestamp()
    where id = ${id}`);
}

const columns = sql`id, name, seed, state, lines, done, total, report, started_at, ended_at`;

export const listRuns = (db: Db): Promise<ScenarioRun[]> =>
  db.many<ScenarioRun>(sql`select ${columns} from scenario_runs order by id desc limit 30`);

export const findRun = (db: Db, id: number): Promise<ScenarioRun | null> =>
  db.maybe<ScenarioRun>(sql`select ${columns} from scenario_runs where id = ${id}`);

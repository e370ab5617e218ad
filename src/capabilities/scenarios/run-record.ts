import type { Database, Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { announce } from '#platform/live/live.ts';
import type { Tables } from '#tables';
import { runTopic } from './topics.ts';
import type { Check } from './world.ts';

/** What there is to tell of a run so far. Names are those of `said.ts`; a course is a number over the days. */
export type Report = {
  figures: [string, number][];
  checks: Check[];
  courses: Record<string, [string, number][]>;
};

export type NotedLine = { at: string; what: string; values: Record<string, string | number> };

export type ScenarioRun = Pick<
  Tables['scenario_runs'],
  'id' | 'name' | 'seed' | 'people' | 'done' | 'total' | 'version' | 'started_at' | 'ended_at'
> & {
  /** Interrupted: nothing was heard of it for ten minutes. */
  state: 'running' | 'done' | 'failed' | 'interrupted';
  lines: NotedLine[];
  report: Report;
};

export const emptyReport = (): Report => ({ figures: [], checks: [], courses: {} });

type Begun = { name: string; seed: number; people: number };

export async function beginRun(db: Database, { name, seed, people }: Begun): Promise<number> {
  const { id } = await db.transaction((tx) =>
    tx.one<{ id: number }>(sql`
      insert into scenario_runs (name, seed, people) values (${name}, ${seed}, ${people}) returning id`),
  );
  return id;
}

type Noted = { done: number; total: number; line: Omit<NotedLine, 'at'>; report: Report };

/** What happened now, at the end of those before, and the figures as they stand. */
export async function noteLine(
  db: Database,
  id: number,
  { done, total, line, report }: Noted,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`
      update scenario_runs set done = ${done}, total = ${total}, report = ${JSON.stringify(report)}::jsonb,
        lines = lines || jsonb_build_array(${JSON.stringify(line)}::jsonb || jsonb_build_object('at', moment()::date)),
        version = version + 1, heard_at = clock_timestamp()
      where id = ${id}`);
    await tellWatchers(tx, id);
  });
}

export async function endRun(
  db: Database,
  id: number,
  state: 'done' | 'failed',
  report: Report,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`
      update scenario_runs set state = ${state}, report = ${JSON.stringify(report)}::jsonb, ended_at = clock_timestamp(),
        version = version + 1
      where id = ${id}`);
    await tellWatchers(tx, id);
  });
}

async function tellWatchers(tx: Db, id: number): Promise<void> {
  const { version } = await tx.one<{ version: number }>(
    sql`select version from scenario_runs where id = ${id}`,
  );
  await announce(tx, { topic: runTopic(id), event: 'news', data: { version } });
}

const columns = sql`
  id, name, seed, people, lines, done, total, version, started_at, ended_at,
  '{"figures": [], "checks": [], "courses": {}}'::jsonb || report as report,
  case when state = 'running' and heard_at < clock_timestamp() - interval '10 minutes' then 'interrupted' else state end as state`;

export type ListedRun = Omit<ScenarioRun, 'lines' | 'report' | 'version'> & {
  checks: number;
  failed: number;
};

/** The newest first, thirty at a time; `before` is the id of the last one of the list before. */
export async function listRuns(
  db: Db,
  before: number | null = null,
): Promise<{ runs: ListedRun[]; next: number | null }> {
  const runs = await db.many<ListedRun>(sql`
    select id, name, seed, people, done, total, started_at, ended_at, state, checks, failed
    from (select ${columns}, jsonb_array_length(coalesce(report -> 'checks', '[]')) as checks,
      jsonb_array_length(jsonb_path_query_array(report, '$.checks[*] ? (@.holds == false)')) as failed
      from scenario_runs where ${before}::bigint is null or id < ${before}::bigint order by id desc limit 31) listed`);
  const next = runs.length > 30 ? runs[29]!.id : null;
  return { runs: runs.slice(0, 30), next };
}

export const findRun = (db: Db, id: number): Promise<ScenarioRun | null> =>
  db.maybe<ScenarioRun>(sql`select ${columns} from scenario_runs where id = ${id}`);

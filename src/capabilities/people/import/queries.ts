import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Tables } from '#tables';
import { cut } from '../cursor.ts';
import type { Summary } from './plan-import.ts';
import type { Change } from './plan.ts';
import type { Trouble } from './read-line.ts';

type Row = Tables['people_imports'];
export type State = Row['state'];

export type PeopleImport = Pick<
  Row,
  'id' | 'file_name' | 'headers' | 'mapping' | 'state' | 'done' | 'total' | 'created_at'
> & {
  summary: Summary;
  by: string | null;
};

const columns = sql`
  i.id, i.file_name, i.headers, i.mapping, i.state, i.summary, i.done, i.total, i.created_at, p.name as by`;

export async function findImport(db: Db, id: number): Promise<PeopleImport> {
  const found = await db.maybe<PeopleImport>(sql`
    select ${columns} from people_imports i left join people p on p.id = i.started_by where i.id = ${id}`);
  if (!found) throw new NotFound();
  return found;
}

export function recentImports(db: Db): Promise<PeopleImport[]> {
  return db.many<PeopleImport>(sql`
    select ${columns} from people_imports i left join people p on p.id = i.started_by order by i.id desc limit 10`);
}

export type LineOutcome = {
  line: number;
  detail: { name: string; email: string; changes: Change[]; troubles: Trouble[] };
};
export const shownOutcomes = ['new', 'changed', 'unchanged', 'bad'] as const;
export type Outcome = (typeof shownOutcomes)[number];

const size = 50;

/** The lines of one outcome in the order of the file. `after` is the line before. */
export async function linesOf(
  db: Db,
  id: number,
  outcome: Outcome,
  after: number,
): Promise<{ items: LineOutcome[]; next: string | null }> {
  const rows = await db.many<LineOutcome>(sql`
    select line, detail from people_import_lines
    where import_id = ${id} and outcome = ${outcome} and line > ${after} order by line limit ${size + 1}`);
  return cut(rows, size, (last) => [last.line]);
}

/** The first lines of the file as they are, for choosing what the columns mean. */
export function sample(db: Db, id: number): Promise<{ cells: string[] }[]> {
  return db.many(sql`select cells from people_import_lines where import_id = ${id} order by line limit 3`);
}

export type Missing = Pick<Tables['people'], 'id' | 'name' | 'department'>;
export const mostMissing = 300;

export function missingOf(db: Db, id: number): Promise<Missing[]> {
  return db.many<Missing>(sql`
    select p.id, p.name, p.department from people_import_missing m join people p on p.id = m.person_id
    where m.import_id = ${id} order by plain(p.name), p.id limit ${mostMissing}`);
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import { t } from '../words.ts';
import { mappingTrouble } from './columns.ts';
import { loadPlan } from './load-plan.ts';
import type { Plan } from './plan.ts';

export type Summary = {
  new: number;
  changed: number;
  unchanged: number;
  bad: number;
  missing: number;
  loops: string[][];
  deactivated?: number;
};

/** The dry run: works out and remembers what the import will change. Throws Invalid for a mapping that cannot work. */
export async function rehearseImport(
  db: Db,
  id: number,
  mapping: readonly string[],
  by: number | null,
): Promise<Summary> {
  const { doubled, lacking } = mappingTrouble(mapping);
  if (lacking.includes('email')) throw new Invalid({ form: (c) => t(c, 'import.no_email') });
  if (lacking.includes('name')) throw new Invalid({ form: (c) => t(c, 'import.no_name') });
  if (doubled.length > 0) throw new Invalid({ form: (c) => t(c, 'import.doubled') });
  return db.transaction(async (tx) => {
    const found = await tx.maybe<{ state: string }>(
      sql`select state from people_imports where id = ${id} for update`,
    );
    if (!found || !['mapping', 'planned'].includes(found.state)) throw new NotFound();
    const compared = await loadPlan(tx, id, mapping);
    // Whoever imports is here, whatever the list says.
    const plan = { ...compared, missing: compared.missing.filter((person) => person !== by) };
    const summary = summaryOf(plan);
    await keepPlan(tx, id, plan);
    await tx.run(sql`
      update people_imports set mapping = ${mapping}, state = 'planned', summary = ${JSON.stringify(summary)}::jsonb
      where id = ${id}`);
    return summary;
  });
}

export function summaryOf({ lines, missing, loops }: Plan): Summary {
  const counted = (outcome: string) => lines.filter((one) => one.outcome === outcome).length;
  return {
    new: counted('new'),
    changed: counted('changed'),
    unchanged: counted('unchanged'),
    bad: counted('bad'),
    missing: missing.length,
    loops,
  };
}

async function keepPlan(tx: Db, id: number, { lines, missing }: Plan): Promise<void> {
  const rows = lines.map(({ line, outcome, changes, troubles, told }) => ({
    line,
    outcome,
    detail: { name: told.name, email: told.email, changes, troubles },
  }));
  await tx.run(sql`
    update people_import_lines l set outcome = one.outcome, detail = one.detail
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) one (line integer, outcome text, detail jsonb)
    where l.import_id = ${id} and l.line = one.line`);
  await tx.run(sql`delete from people_import_missing where import_id = ${id}`);
  await tx.run(sql`
    insert into people_import_missing (import_id, person_id)
    select ${id}, one from unnest(${missing}::bigint[]) one`);
}

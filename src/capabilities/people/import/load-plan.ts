import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { furtherFields } from '../queries.ts';
import { planImport, type Known, type Plan } from './plan.ts';
import type { Line } from './read-csv.ts';

/** Compares the stored file with the directory as it is now. */
export async function loadPlan(db: Db, id: number, mapping: readonly string[]): Promise<Plan> {
  const lines = await db.many<Line>(sql`
    select line, cells from people_import_lines where import_id = ${id} order by line`);
  const known = await db.many<Known>(sql`
    select p.id, p.name, p.email, p.status, p.pronouns, p.job_title, p.department, p.location, p.time_zone, p.level,
      p.started_on, b.email as manager, p.languages, p.ask_me_about, p.want_to_learn, p.further, p.field_audiences
    from people p left join people b on b.id = p.manager_id where p.email is not null`);
  return planImport({ lines, mapping, further: await furtherFields(db), known });
}

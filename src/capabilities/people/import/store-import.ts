import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { furtherFields } from '../queries.ts';
import { guessMapping } from './columns.ts';
import { readCsv } from './read-csv.ts';

/** Takes in a file and guesses what its columns mean; nothing changes in the directory. Throws Invalid for `file`. */
export async function storeImport(
  db: Db,
  by: number | null,
  file: { name: string; bytes: Buffer },
): Promise<{ id: number; headers: string[]; mapping: string[] }> {
  const { headers, lines } = readCsv(file.bytes);
  return db.transaction(async (tx) => {
    const mapping = guessMapping(headers, await furtherFields(tx));
    const { id } = await tx.one<{ id: number }>(sql`
      insert into people_imports (started_by, file_name, headers, mapping, total)
      values (${by}, ${file.name.slice(0, 200)}, ${headers}, ${mapping}, ${lines.length}) returning id`);
    await tx.run(sql`
      insert into people_import_lines (import_id, line, cells)
      select ${id}, one.line, array(select jsonb_array_elements_text(one.cells))
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) one (line integer, cells jsonb)
      on conflict do nothing`);
    // What nobody went on with is not kept: it holds names and addresses.
    await tx.run(sql`
      delete from people_imports where state in ('mapping', 'planned') and created_at < moment() - interval '7 days'`);
    return { id, headers, mapping };
  });
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { fits, type Rule } from '../rule.ts';

export type DirectoryValue = { field: 'departments' | 'locations' | 'levels'; name: string; people: number };

/** What the directory knows that a rule can be made of, with how many active people there are of each. */
export function listDirectoryValues(db: Db): Promise<DirectoryValue[]> {
  return db.many(sql`
    select field, name, count(*) as people from (
      select 'departments' as field, department as name from people where status = 'active'
      union all select 'locations', location from people where status = 'active'
      union all select 'levels', level from people where status = 'active') found
    where name <> '' group by field, name order by field, plain(name) limit 300`);
}

/** For how many active people a rule holds now. */
export async function countFitting(db: Db, rule: Rule | null): Promise<number> {
  return (
    await db.one<{ fitting: number }>(sql`select count(*) as fitting from people p where ${fits(rule)}`)
  ).fitting;
}

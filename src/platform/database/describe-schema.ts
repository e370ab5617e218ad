import type { Db } from './database.ts';
import { sql } from './sql.ts';

/** The database as the migrations leave it, as SQL for people to read: tables, indexes, functions, triggers. */
export async function describeSchema(db: Db): Promise<string> {
  const [tables, functions, triggers] = await Promise.all([
    readTables(db),
    readFunctions(db),
    readTriggers(db),
  ]);
  return `-- Written from the migrations, for reading: npm run schema\n\n${[...tables, ...functions, ...triggers].join('\n\n')}\n`;
}

async function readTables(db: Db): Promise<string[]> {
  const tables = await db.many<{ name: string; unlogged: boolean; lines: string[]; indexes: string[] }>(sql`
    select t.relname as name, t.relpersistence = 'u' as unlogged,
      array(select format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
          || case when a.attidentity = 'a' then ' generated always as identity'
                  when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                  when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end
          || case when a.attnotnull then ' not null' else '' end
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped order by a.attnum)
      || array(select format('constraint %I %s', conname, pg_get_constraintdef(oid)) from pg_constraint
        where conrelid = t.oid and contype in ('p', 'u', 'c', 'f') order by contype, conname) as lines,
      array(select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class n on n.oid = i.indexrelid
        where i.indrelid = t.oid and not exists (select from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u'))
        order by n.relname) as indexes
    from pg_class t
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' order by t.relname`);
  return tables.map(({ name, unlogged, lines, indexes }) =>
    [
      `create ${unlogged ? 'unlogged ' : ''}table ${name} (\n  ${lines.join(',\n  ')}\n);`,
      ...indexes.map((index) => `${index};`),
    ].join('\n'),
  );
}

async function readFunctions(db: Db): Promise<string[]> {
  const functions = await db.many<{ text: string }>(sql`
    select pg_get_functiondef(p.oid) as text from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
    order by p.proname, p.oid`);
  return functions.map(({ text }) => `${text.trim()};`);
}

async function readTriggers(db: Db): Promise<string[]> {
  const triggers = await db.many<{ text: string }>(sql`
    select pg_get_triggerdef(t.oid) as text
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal order by t.tgname, c.relname`);
  return triggers.map(({ text }) => `${text};`);
}

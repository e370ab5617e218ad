import type { Db } from './database.ts';
import { sql } from './sql.ts';

type Column = { table: string; name: string; type: string; nullable: boolean; check: string | null };

/**
 * The tables as TypeScript: what the driver gives for each column, so that a row of a query can be picked from them.
 * Answers the text of each file by its path in `db`: one for each table, and `tables.ts`, which lists them.
 */
export async function describeTables(db: Db): Promise<Map<string, string>> {
  const columns = await db.many<Column>(sql`
    select t.relname as table, a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
      (select min(pg_get_constraintdef(oid)) from pg_constraint
        where conrelid = t.oid and contype = 'c' and conkey = array[a.attnum]
          and pg_get_constraintdef(oid) like '%= ANY (ARRAY[%') as check
    from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' order by t.relname, a.attnum`);
  const tables = Map.groupBy(columns, ({ table }) => table);
  const files = [...tables].map(([table, its]) => [`tables/${table}.ts`, describeTable(table, its)] as const);
  return new Map([...files, ['tables.ts', listTables([...tables.keys()])]]);
}

const origin = '// Written from the migrations: npm run schema\n\n';

const describeTable = (table: string, columns: readonly Column[]): string =>
  `${origin}export type ${typeName(table)} = {\n${columns.map((column) => `  ${line(column)}\n`).join('')}};\n`;

function listTables(tables: readonly string[]): string {
  const entries = tables.map((table) => `  ${table}: import('./tables/${table}.ts').${typeName(table)};\n`);
  return `${origin}/** The rows of each table, as the driver gives them. */\nexport type Tables = {\n${entries.join('')}};\n`;
}

/** `work_files` as `WorkFiles`. */
const typeName = (table: string): string =>
  table.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

const line = ({ name, type, nullable, check }: Column) =>
  `${name}: ${choices(check) ?? typeOf(type)}${nullable && typeOf(type) !== 'unknown' ? ' | null' : ''};`;

/** The values that a check allows, when it does nothing but list texts. */
function choices(check: string | null): string | undefined {
  const listed = /^CHECK \(\(\w+ = ANY \(ARRAY\[((?:'[^']*'::text(?:, )?)+)\]\)\)\)$/.exec(check ?? '')?.[1];
  return listed?.replaceAll('::text', '').replaceAll(', ', ' | ');
}

const types: Record<string, string> = {
  bigint: 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  'double precision': 'number',
  inet: 'string',
  int4multirange: 'string',
  integer: 'number',
  interval: 'unknown',
  json: 'unknown',
  jsonb: 'unknown',
  numeric: 'string',
  real: 'number',
  smallint: 'number',
  text: 'string',
  'timestamp with time zone': 'Date',
  tsvector: 'string',
  uuid: 'string',
};

function typeOf(type: string): string {
  if (type.endsWith('[]')) return `${typeOf(type.slice(0, -2))}[]`;
  const known = types[type];
  if (known === undefined) throw new Error(`no TypeScript type is known for ${type}`);
  return known;
}

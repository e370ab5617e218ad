import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { slugOf } from '#capabilities/communities/index.ts';
import { builtIn } from '../library.ts';

/** Addresses below /formats that are no format's. */
const taken = new Set(['new', 'import']);

/** A key for a format of this name that nobody has yet. */
export async function freeKey(tx: Db, name: string): Promise<string> {
  const slug = slugOf(name).slice(0, 50).replace(/-+$/, '');
  const wished = /^[a-z]/.test(slug) ? slug : `format-${slug}`;
  const rows = await tx.many<{ key: string }>(sql`
    select key from formats where key = ${wished} or key like ${`${wished}-%`}
    union select key from format_versions where key = ${wished} or key like ${`${wished}-%`}`);
  const used = new Set(rows.map(({ key }) => key));
  const free = (key: string) => !used.has(key) && !taken.has(key) && builtIn(key) === undefined;
  if (free(wished)) return wished;
  let number = 2;
  while (!free(`${wished}-${number}`)) number++;
  return `${wished}-${number}`;
}

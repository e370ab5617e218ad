import type { Db } from '#platform/database/database.ts';
import { empty, join, sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Tables } from '#tables';
import { cut, readCursor } from './cursor.ts';
import type { Status } from './profile.ts';
import { personCard } from './queries.ts';

export type Listed = Pick<
  Tables['people'],
  'id' | 'name' | 'email' | 'status' | 'administrator' | 'learning_manager' | 'last_seen_at'
> & { photo: string | null };

export type Asked = { q: string; status: Status | ''; after: string };

const size = 50;

/** The people whom administrators look after, by name; found by a part of the name or of the address. */
export async function peopleToAdminister(
  db: Db,
  { q, status, after }: Asked,
): Promise<{ items: Listed[]; next: string | null }> {
  const conditions = [
    sql`p.merged_into_id is null`,
    status ? sql`p.status = ${status}` : sql`p.status <> 'erased'`,
  ];
  if (q)
    conditions.push(
      sql`(p.id in (select people_named(${q})) or p.email = lower(${q}) or p.email like lower(${q}) || '%')`,
    );
  const [name, id] = after ? readCursor(after, 2) : [];
  const rows = await db.many<Listed & { sort: string }>(sql`
    select ${personCard}, p.email, p.status, p.administrator, p.learning_manager, p.last_seen_at, plain(p.name) as sort
    from people p left join files f on f.id = p.photo_file_id
    where ${join(conditions, sql` and `)}${after ? sql` and (plain(p.name), p.id) > (${name}, ${id}::bigint)` : empty}
    order by plain(p.name), p.id limit ${size + 1}`);
  return cut(rows, size, (last) => [last.sort, last.id]);
}

export type Administered = Listed &
  Pick<Tables['people'], 'deactivated_at'> & { manager_email: string | null };

/** One of them with what an administrator decides about. Nobody is left to decide about of an erased person. */
export async function personToAdminister(db: Db, id: number): Promise<Administered> {
  const found = await db.maybe<Administered>(sql`
    select ${personCard}, p.email, p.status, p.administrator, p.learning_manager, p.last_seen_at, p.deactivated_at,
      b.email as manager_email
    from people p left join files f on f.id = p.photo_file_id left join people b on b.id = p.manager_id
    where p.id = ${id} and p.status <> 'erased'`);
  if (!found) throw new NotFound();
  return found;
}

import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import { shape, type Declaration } from './declaration/declaration.ts';

type Making = { formatId?: number; by?: number | null; note?: string };

/**
 * Keeps a declaration for good and answers the id of its version. The same declaration is kept once: whoever
 * keeps it again gets the id that it has.
 */
export async function keepVersion(tx: Db, declared: Declaration, making: Making = {}): Promise<number> {
  const digest = digestOf(declared);
  // Those who keep versions of one format number them one after another.
  await tx.one(sql`select pg_advisory_xact_lock(hashtextextended(${`format ${declared.key}`}, 0))`);
  const kept = await tx.maybe<{ id: number }>(sql`
    select id from format_versions where key = ${declared.key} and digest = ${digest}`);
  if (kept) return kept.id;
  const { id } = await tx.one<{ id: number }>(sql`
    insert into format_versions (format_id, key, number, digest, declaration, note, made_by)
    select ${making.formatId ?? null}::bigint, ${declared.key}, coalesce(max(number), 0) + 1, ${digest},
           ${JSON.stringify(declared)}::jsonb, ${making.note ?? ''}, ${making.by ?? null}::bigint
    from format_versions where key = ${declared.key}
    returning id`);
  return id;
}

// A version never changes, so what was read once stays right.
const read = new LRUCache<number, Declaration>({ max: 500 });

/** The declaration of a version. Throws NotFound where there is none. */
export async function findVersion(db: Db, id: number): Promise<Declaration> {
  const declared = (await findVersions(db, [id])).get(id);
  if (!declared) throw new NotFound();
  return declared;
}

/** Several at once, by their ids. */
export async function findVersions(db: Db, ids: readonly number[]): Promise<Map<number, Declaration>> {
  const found = new Map<number, Declaration>();
  const unread: number[] = [];
  for (const id of ids) {
    const before = read.get(id);
    if (before) found.set(id, before);
    else unread.push(id);
  }
  if (unread.length === 0) return found;
  const rows = await db.many<{ id: number; declaration: unknown }>(sql`
    select id, declaration from format_versions where id = any(${unread})`);
  for (const { id, declaration } of rows) {
    const declared = shape.parse(declaration);
    read.set(id, declared);
    found.set(id, declared);
  }
  return found;
}

/** What tells declarations apart, whatever the order of their parts. */
export const digestOf = (data: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(data)))
    .digest();

function inOrder(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(inOrder);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, value]) => [name, inOrder(value)]),
  );
}

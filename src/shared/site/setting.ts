import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** Something that was chosen for the whole site, kept under a name. */
export type Setting<Value> = { name: string; shape: z.ZodType<Value> };

export const setting = <Value>(name: string, shape: z.ZodType<Value>): Setting<Value> => ({ name, shape });

/** What was chosen, or null. What no longer has the expected shape counts as not chosen. */
export async function readSetting<Value>(db: Db, { name, shape }: Setting<Value>): Promise<Value | null> {
  const row = await db.maybe<{ value: unknown }>(sql`select value from settings where name = ${name}`);
  return (row && shape.safeParse(row.value).data) ?? null;
}

export async function writeSetting<Value>(tx: Db, { name }: Setting<Value>, value: Value): Promise<void> {
  await tx.run(sql`
    insert into settings (name, value) values (${name}, ${JSON.stringify(value)}::jsonb)
    on conflict (name) do update set value = excluded.value, changed_at = moment()`);
}

export async function forgetSetting<Value>(tx: Db, { name }: Setting<Value>): Promise<void> {
  await tx.run(sql`delete from settings where name = ${name}`);
}

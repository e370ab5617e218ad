import { z } from 'zod';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/database/database.ts';
import { empty, sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import { id, optionalDate, text } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tables } from '#tables';
import { mine } from '../policy.ts';
import { t } from '../words.ts';
import { mixKinds, type MixKind } from './mix.ts';

export type Note = Pick<Tables['growth_notes'], 'id' | 'words' | 'on_day'> & { kind: MixKind };

export const noteFields = z.object({ kind: z.enum(mixKinds), words: text(200), on_day: optionalDate });
export const noteParams = z.object({ id });

/** Writes down something that Stoa did not see: today, or on the day that is given. Returns its id. */
export async function addNote(
  db: Db,
  me: Me,
  { kind, words, on_day }: z.output<typeof noteFields>,
): Promise<number> {
  return db.transaction(async (tx) => {
    const today = (await now(tx)).toISOString().slice(0, 10);
    if (on_day !== undefined && Date.parse(on_day) > Date.parse(today) + 86_400_000)
      throw new Invalid({ on_day: (c) => t(c, 'note.in_future') });
    const { id: made } = (await tx.change<{ id: number }>(sql`
      insert into growth_notes (person_id, kind, words, on_day)
      values (${me.id}, ${kind}, ${words}, ${on_day ?? today}::date) returning id`))!;
    return made;
  });
}

export async function removeNote(db: Db, me: Me, noteId: number): Promise<void> {
  const removed = await db.transaction((tx) =>
    tx.run(sql`delete from growth_notes where id = ${noteId} and ${mine(me)}`),
  );
  if (removed === 0) throw new NotFound();
}

const size = 20;

/** One's own notes, the latest day first; `after` is the id of the last one of the page before. */
export async function listNotes(
  db: Db,
  me: Me,
  after?: number | undefined,
): Promise<{ items: Note[]; next: string | null }> {
  const rest =
    after === undefined
      ? empty
      : sql`and (on_day, id) < (select l.on_day, l.id from growth_notes l where l.id = ${after} and l.${mine(me)})`;
  const rows = await db.many<Note>(sql`
    select id, kind, words, on_day from growth_notes where ${mine(me)} ${rest}
    order by on_day desc, id desc limit ${size + 1}`);
  const items = rows.slice(0, size);
  return { items, next: rows.length > size ? String(items.at(-1)!.id) : null };
}

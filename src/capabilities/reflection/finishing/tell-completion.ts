import { z } from 'zod';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import { email, optionalDate, text } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { t } from '../words.ts';
import { keepCompletions } from './completion.ts';

export const noted = z.object({ title: text(160), finished_on: optionalDate });
export type Noted = z.output<typeof noted>;

/** What another system tells: `thing` is its own name for what was finished. */
export const told = noted.extend({ person: email, thing: text(200) });
export type Told = z.output<typeof told>;

/** Somebody notes that they finished something; noted twice it is one. */
export async function noteCompletion(db: Db, me: Me, { title, finished_on }: Noted): Promise<number> {
  return db.transaction(async (tx) => {
    const day = await dayOf(tx, finished_on);
    const finished = { source: 'note', thing: title.toLowerCase(), title, finished_on: day } as const;
    await keepCompletions(tx, [me.id], finished);
    return idOf(tx, me.id, finished);
  });
}

/**
 * Another system tells that somebody finished something; told again it changes nothing. What comes of it is between
 * Stoa and the person: nothing is told back. Throws Invalid where nobody has that address.
 */
export async function tellCompletion(db: Db, { person, thing, title, finished_on }: Told): Promise<number> {
  return db.transaction(async (tx) => {
    const known = await tx.maybe<{ id: number }>(sql`
      select id from people where email = ${person} and status in ('active', 'invited')`);
    if (!known) throw new Invalid({ person: (c) => t(c, 'finished.nobody') });
    const finished = { source: 'system', thing, title, finished_on: await dayOf(tx, finished_on) } as const;
    await keepCompletions(tx, [known.id], finished);
    return idOf(tx, known.id, finished);
  });
}

async function dayOf(tx: Db, day: string | undefined): Promise<string> {
  const time = await now(tx);
  // Where it is tomorrow already, somebody may have finished it then.
  const latest = new Date(+time + 14 * 3_600_000).toISOString().slice(0, 10);
  if (day !== undefined && day > latest) throw new Invalid({ finished_on: (c) => t(c, 'finished.not_yet') });
  return day ?? time.toISOString().slice(0, 10);
}

async function idOf(tx: Db, person: number, { source, thing }: { source: string; thing: string }) {
  const { id } = await tx.one<{ id: number }>(sql`
    select id from completions where person_id = ${person} and source = ${source} and thing = ${thing}`);
  return id;
}

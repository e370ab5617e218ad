import type { Db } from '#platform/database/database.ts';
import type { Me } from '#platform/http/me.ts';
import type { Asked } from './asked.ts';
import { find, type Found } from './find.ts';
import { respell } from './spelling.ts';

export type Result = {
  found: Found[];
  next: string | null;
  /** What was searched instead, when the words as typed find nothing. */
  instead: string | null;
};

/** Searches for what was typed; when that finds nothing, for what was probably meant. */
export async function search(db: Db, me: Me, asked: Asked): Promise<Result> {
  if (asked.q === '') return { found: [], next: null, instead: null };
  const first = await find(db, me, asked);
  if (first.found.length > 0 || asked.after) return { ...first, instead: null };
  for (const meant of await respell(db, asked.q)) {
    const second = await find(db, me, { ...asked, q: meant });
    if (second.found.length > 0) return { ...second, instead: meant };
  }
  return { ...first, instead: null };
}

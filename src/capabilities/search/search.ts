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
  const meant = await respell(db, asked.q);
  const tried = await Promise.all(meant.map((q) => find(db, me, { ...asked, q })));
  const best = tried.reduce((most, one, i) => (one.found.length > tried[most]!.found.length ? i : most), 0);
  if (!tried[best]?.found.length) return { ...first, instead: null };
  return { ...tried[best], instead: meant[best]! };
}

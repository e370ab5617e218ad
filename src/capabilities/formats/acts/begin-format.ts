import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Locale } from '#platform/i18n/tongue.ts';
import type { Asker } from '../asker.ts';
import { isText, type Draft } from '../draft.ts';
import { findFormat } from '../find-format.ts';
import { freeKey } from './free-key.ts';
import { sketch } from './sketch.ts';

type Wish = { name: string; languages: readonly Locale[]; from?: string | undefined };

/** Begins a format of one's own, from nothing or as a copy of another. Answers its key. */
export async function beginFormat(db: Db, me: Asker, { name, languages, from }: Wish): Promise<string> {
  return db.transaction(async (tx) => {
    const origin = from === undefined ? null : await findFormat(tx, me, from);
    const key = await freeKey(tx, name);
    const title = Object.fromEntries(languages.map((language) => [language, name]));
    const start: Draft = origin ? inLanguages(origin, languages) : sketch(languages);
    await enterFormat(tx, me, { key, languages, from, draft: { ...start, key, name: title } });
    return key;
  });
}

type Entry = { key: string; languages: readonly Locale[]; from?: string | undefined; draft: Draft };

export async function enterFormat(tx: Db, me: Asker, { key, languages, from, draft }: Entry): Promise<void> {
  await tx.run(sql`
    insert into formats (key, owner_id, adapted_from, languages, draft, draft_by)
    values (${key}, ${me.id}, ${from ?? null}, ${languages}, ${JSON.stringify(draft)}::jsonb, ${me.id})`);
}

/** A copy that says nothing in other languages than these, as nobody would keep it up to date. */
function inLanguages<Part>(data: Part, languages: readonly Locale[]): Part {
  return only(data, languages) as Part;
}

function only(data: unknown, languages: readonly Locale[]): unknown {
  if (Array.isArray(data)) return data.map((one) => only(one, languages));
  if (typeof data !== 'object' || data === null) return data;
  if (isText(data) && Object.keys(data).length > 0) return spoken(data as Record<string, string>, languages);
  return Object.fromEntries(Object.entries(data).map(([name, one]) => [name, only(one, languages)]));
}

/** Where it was said in another language only, that is better than nothing. */
function spoken(said: Record<string, string>, languages: readonly Locale[]): Record<string, string> {
  const kept = Object.entries(said).filter(([language]) => languages.some((one) => one === language));
  return kept.length > 0 ? Object.fromEntries(kept) : { [languages[0] ?? 'en']: Object.values(said)[0]! };
}

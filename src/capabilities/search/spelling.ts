import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/**
 * What was probably meant: each word that occurs nowhere is replaced by the nearest one that does,
 * by letters to change, add or leave out. Null when every word is known or nothing is near.
 */
export async function respell(db: Db, typed: string): Promise<string | null> {
  const words = [...new Set(typed.match(/\p{L}{4,30}/gu) ?? [])];
  if (words.length === 0) return null;
  const nearest = await db.many<{ typed: string; word: string }>(sql`
    select t.word as typed, near.word
    from unnest(${words}::text[]) t(word)
    cross join lateral (
      select l.word from search_lexicon l
      where l.word % plain(t.word)
         or (left(l.word, 1) = left(plain(t.word), 1)
             and length(l.word) between length(t.word) - 1 and length(t.word) + 1)
      order by levenshtein_less_equal(l.word, plain(t.word), 3), similarity(l.word, plain(t.word)) desc, l.word
      limit 1) near
    where levenshtein(near.word, plain(t.word)) <= greatest(1, (length(t.word) + 1) / 3)
      and not exists (select 1 from search_lexicon l where l.word = plain(t.word))`);
  if (nearest.length === 0) return null;
  return nearest.reduce((text, { typed: wrong, word }) => text.replaceAll(wrong, word), typed);
}

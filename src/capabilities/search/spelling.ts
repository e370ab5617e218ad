import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** How many near words are considered for each that is unknown, and how many texts made of them. */
const nearWords = 3;
const mostTexts = 6;

/**
 * What was probably meant, likeliest first: each word that occurs nowhere is replaced by one that does
 * and differs in few letters. Empty when every word is known or nothing is near.
 */
export async function respell(db: Db, typed: string): Promise<string[]> {
  const words = [...new Set(typed.match(/\p{L}{4,30}/gu) ?? [])];
  if (words.length === 0) return [];
  const near = await db.many<{ typed: string; word: string }>(sql`
    select t.word as typed, near.word
    from unnest(${words}::text[]) with ordinality t(word, place)
    cross join lateral (
      select l.word, levenshtein_less_equal(l.word, plain(t.word), 3) as distance
      from search_lexicon l
      where l.word % plain(t.word)
         or (left(l.word, 1) = left(plain(t.word), 1)
             and length(l.word) between length(t.word) - 1 and length(t.word) + 1)
      order by distance, similarity(l.word, plain(t.word)) desc, l.word
      limit ${nearWords}) near
    where near.distance <= greatest(1, (length(t.word) + 1) / 3)
      and not exists (select 1 from search_lexicon l where l.word = plain(t.word))
    order by t.place, near.distance`);
  if (near.length === 0) return [];
  let texts = [typed];
  for (const [wrong, choices] of Map.groupBy(near, (one) => one.typed)) {
    texts = choices.flatMap(({ word }) => texts.map((text) => text.replaceAll(wrong, word)));
  }
  return texts.slice(0, mostTexts);
}

import type { Db } from '#platform/database/database.ts';
import { linesOf, listOf, readText } from '../content/read-content.ts';
import { insertRows, takeIds } from './rows.ts';
import type { Thread } from './thread.ts';

/** Tags with their synonyms, and which thread carries which. Answers the id of each tag by name. */
export async function fillTags(tx: Db, threads: readonly Thread[]): Promise<Map<string, number>> {
  const synonyms = linesOf(readText('tags.txt')).flatMap((line) => {
    const [words, tag] = line.split('>');
    return listOf(words).map((name) => ({ name, of: tag!.trim() }));
  });
  const used = threads.flatMap(({ tags }) => tags);
  const names = [...new Set([...used, ...synonyms.map(({ of }) => of)])].sort();
  const tags = await taken(tx, names);
  const others = await taken(
    tx,
    synonyms.map(({ name }) => name),
  );
  await insertRows(
    tx,
    'tags',
    names.map((name) => ({ id: tags.get(name), name })),
  );
  await insertRows(
    tx,
    'tags',
    synonyms.map(({ name, of }) => ({ id: others.get(name), name, synonym_of: tags.get(of) })),
  );
  await insertRows(
    tx,
    'discussion_tags',
    threads.flatMap((thread) =>
      thread.tags.map((tag) => ({ discussion_id: thread.id, tag_id: tags.get(tag) })),
    ),
  );
  return tags;
}

async function taken(tx: Db, names: readonly string[]): Promise<Map<string, number>> {
  const ids = await takeIds(tx, 'tags', names.length);
  return new Map(names.map((name, i) => [name, ids[i]!]));
}

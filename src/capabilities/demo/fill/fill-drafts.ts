import type { Db } from '#platform/database/database.ts';
import { linesOf, readText } from '../content/read-content.ts';
import { hoursBefore } from '../when.ts';
import type { Person } from './fill-people.ts';
import { insertRows } from './rows.ts';
import type { Thread } from './thread.ts';

/** Replies that were begun and wait to be finished. */
export async function fillDrafts(
  tx: Db,
  threads: readonly Thread[],
  people: ReadonlyMap<string, Person>,
  now: Date,
): Promise<void> {
  const drafts = linesOf(readText('drafts.txt')).map((line) => {
    const [who = '', where = '', body = ''] = line.split('; ');
    const thread = threads.find(({ key }) => key === where)!;
    const content = { body, format: 'markdown' };
    const saved_at = hoursBefore(now, 1);
    return { person_id: people.get(who)!.id, key: `reply:discussion:${thread.id}`, content, saved_at };
  });
  await insertRows(tx, 'drafts', drafts);
}

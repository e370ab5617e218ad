import type { Db } from '#platform/database/database.ts';
import { daysBefore } from '../when.ts';
import type { Place } from './fill-communities.ts';
import type { Person } from './fill-people.ts';
import { insertRows } from './rows.ts';
import type { Thread } from './thread.ts';

/** Who wants to hear everything of what, beside following what one wrote in. */
const chosen = [
  { key: 'siewmei', subject: 'community', of: 'field-service' },
  { key: 'beatriz', subject: 'community', of: 'first-hundred-days' },
  { key: 'tomasz', subject: 'community', of: 'werkstatt-kassel' },
  { key: 'karim', subject: 'tag', of: 'mechanical seals' },
  { key: 'joana', subject: 'person', of: 'karim' },
  { key: 'jonas', subject: 'tag', of: 'this site' },
  { key: 'hafiz', subject: 'tag', of: 'frequency converters' },
];

type Names = {
  places: readonly Place[];
  people: ReadonlyMap<string, Person>;
  tags: ReadonlyMap<string, number>;
};

/** Whoever wrote in a thread follows it in the usual way; a few follow more. */
export async function fillFollows(
  tx: Db,
  threads: readonly Thread[],
  names: Names,
  now: Date,
): Promise<void> {
  const idOf: Record<string, (of: string) => number | undefined> = {
    community: (of) => names.places.find(({ slug }) => slug === of)?.id,
    person: (of) => names.people.get(of)?.id,
    tag: (of) => names.tags.get(of),
  };
  await insertRows(tx, 'follows', [
    ...threads.flatMap((thread) =>
      [...new Set(thread.posts.map(({ author }) => author))].map((author) => ({
        person_id: author.id,
        subject: 'discussion',
        subject_id: thread.id,
        level: 'usual',
        changed_at: thread.posts.find((post) => post.author === author)!.at,
      })),
    ),
    ...chosen.flatMap(({ key, subject, of }) => {
      const subject_id = idOf[subject]!(of);
      if (subject_id === undefined) return [];
      const person_id = names.people.get(key)!.id;
      return [{ person_id, subject, subject_id, level: 'everything', changed_at: daysBefore(now, 7) }];
    }),
  ]);
}

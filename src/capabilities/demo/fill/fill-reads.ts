import type { Db } from '#platform/database/database.ts';
import { cast } from '../cast.ts';
import { chance, type Chance } from '../chance.ts';
import { hoursBefore } from '../when.ts';
import type { Place } from './fill-communities.ts';
import type { Person } from './fill-people.ts';
import { insertRows } from './rows.ts';
import type { Thread } from './thread.ts';

/**
 * What everybody has seen. The cast has read nearly all that was there when they last looked in, so that what came
 * since is unread; others read now and then. Whoever wrote has seen what they wrote and what stood above it.
 */
export async function fillReads(
  tx: Db,
  places: readonly Place[],
  threads: readonly Thread[],
  now: Date,
): Promise<void> {
  const draw = chance(77);
  const rows = places.flatMap((place) =>
    place.members.flatMap(({ person }) => {
      const visit = visitOf(person, draw, now);
      return threads
        .filter((thread) => thread.place === place)
        .flatMap((thread) => {
          const upTo = Math.max(
            ownUpTo(person, thread),
            draw.share() < visit.diligence ? seenBy(visit.last, thread) : 0,
          );
          if (upTo === 0) return [];
          const seen = thread.posts[upTo - 1]!.at;
          const at = seen < visit.last ? visit.last : seen;
          return [
            { person_id: person.id, discussion_id: thread.id, numbers: `{[1,${upTo + 1})}`, read_at: at },
          ];
        });
    }),
  );
  await insertRows(tx, 'reads', rows);
}

type Visit = { last: Date; diligence: number };

function visitOf({ key }: Person, draw: Chance, now: Date): Visit {
  const visitor = cast.find((one) => one.key === key);
  if (visitor) return { last: hoursBefore(now, visitor.hoursAway), diligence: 0.96 };
  return { last: hoursBefore(now, 2 + 700 * draw.share() ** 2), diligence: 0.15 + 0.7 * draw.share() };
}

const seenBy = (last: Date, { posts }: Thread): number => posts.findLast(({ at }) => at <= last)?.number ?? 0;
const ownUpTo = (person: Person, { posts }: Thread): number =>
  posts.findLast(({ author }) => author === person)?.number ?? 0;

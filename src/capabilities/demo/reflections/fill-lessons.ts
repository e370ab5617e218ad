import type { Db } from '#platform/database/database.ts';
import type { Person } from '../fill/fill-people.ts';
import { insertRows, takeIds } from '../fill/rows.ts';
import { daysBefore } from '../when.ts';
import { placeOf, type Company } from './company.ts';
import { told, type ToldLesson } from './told.ts';

/** What people learnt and others used, with what came of it. */
export async function fillLessons(tx: Db, { people, places, now }: Company): Promise<void> {
  const ids = await takeIds(tx, 'lessons', told.lessons.length);
  const lessons = told.lessons.map((lesson, i) => ({ lesson, id: ids[i]! }));
  await insertRows(
    tx,
    'lessons',
    lessons.map(({ lesson, id }) => {
      const {
        author,
        community: _,
        kind = 'lesson',
        audience = 'open',
        ago,
        thanks,
        used,
        ...content
      } = lesson;
      return {
        id,
        ...content,
        kind,
        author_id: people.get(author)!.id,
        community_id: placeOf(lesson, places)?.id ?? null,
        audience,
        uses_count: Object.keys(used).length,
        thanks_count: thanks.length,
        version: 1,
        created_at: daysBefore(now, ago),
      };
    }),
  );
  await insertRows(
    tx,
    'lesson_uses',
    lessons.flatMap(({ lesson, id }) =>
      Object.entries(lesson.used).map(([key, what], i) => ({
        lesson_id: id,
        person_id: people.get(key)!.id,
        what,
        used_at: usedAt(lesson, people.get(key)!, i, now),
      })),
    ),
  );
  await insertRows(
    tx,
    'lesson_thanks',
    lessons.flatMap(({ lesson, id }) =>
      lesson.thanks.map((key) => ({ lesson_id: id, person_id: people.get(key)!.id })),
    ),
  );
}

/** One after another since it was written, and nobody before their first day. */
function usedAt({ ago, used }: ToldLesson, { firstDay }: Person, i: number, now: Date): Date {
  const later = daysBefore(now, ago * (1 - (i + 1) / (Object.keys(used).length + 1)));
  return new Date(Math.max(+later, +firstDay + 5 * 86_400_000));
}

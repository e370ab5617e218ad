import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { LessonContent } from './lesson.ts';

export type LessonVersion = { version: number; content: LessonContent; written_at: Date };

/** What a lesson that was found for the reader said before, the newest first. */
export const listVersions = (db: Db, lesson: { id: number }): Promise<LessonVersion[]> =>
  db.many<LessonVersion>(sql`
    select version, content, written_at from lesson_versions where lesson_id = ${lesson.id}
    order by version desc limit 50`);

import type { Db } from '#platform/database/database.ts';
import { atMost, empty, sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { readsLesson } from '../policy.ts';
import { lessonColumns } from './find-lesson.ts';
import type { LessonKind, LessonLine } from './lesson.ts';

export const orders = ['reused', 'newest'] as const;
export type Order = (typeof orders)[number];

/** What a list of lessons shows. `after` is where the page before ended. */
export type Wanted = {
  order: Order;
  kind?: LessonKind | undefined;
  team?: number | undefined;
  mine?: boolean;
  after?: string | undefined;
};

const pageSize = 20;

/** A page of lessons: those that helped most often first, or the newest. */
export async function listLessons(
  db: Db,
  me: Me,
  { order, kind, team, mine = false, after }: Wanted,
): Promise<{ lessons: LessonLine[]; next: string | null }> {
  const last = readMark(after);
  const below =
    order === 'reused'
      ? sql`and (l.uses_count, l.id) < (${last?.uses ?? 0}::int, ${last?.id ?? 0}::bigint)`
      : sql`and l.id < ${last?.id ?? 0}::bigint`;
  const rows = await db.many<LessonLine>(sql`
    select ${lessonColumns(me)} from lessons l left join communities c on c.id = l.community_id
    where ${readsLesson(me)} ${kind === undefined ? empty : sql`and l.kind = ${kind}`}
      ${team === undefined ? empty : sql`and l.community_id = ${team}`}
      ${mine ? sql`and l.author_id = ${me.id}` : empty} ${last === null ? empty : below}
    order by ${order === 'reused' ? sql`l.uses_count desc, l.id desc` : sql`l.id desc`} ${atMost(pageSize + 1)}`);
  const lessons = rows.slice(0, pageSize);
  const end = lessons.at(-1);
  return { lessons, next: rows.length > pageSize && end ? `${end.uses_count}_${end.id}` : null };
}

function readMark(mark: string | undefined): { uses: number; id: number } | null {
  const [, uses, id] = /^(\d{1,9})_(\d{1,15})$/.exec(mark ?? '') ?? [];
  return uses === undefined ? null : { uses: Number(uses), id: Number(id) };
}

import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { lessonThanked, lessonUsed } from '../happenings.ts';
import { t } from '../words.ts';
import { holdLesson } from './find-lesson.ts';
import type { Lesson } from './lesson.ts';

/** Somebody used a lesson, with what came of it; its author is told. Said again, it says it better. */
export async function useLesson(db: Db, me: Me, id: number, what: string): Promise<void> {
  await db.transaction(async (tx) => {
    const lesson = await holdLesson(tx, me, id);
    if (lesson.mine) throw new Forbidden((c) => t(c, 'lesson.your_own'));
    await tx.run(sql`
      insert into lesson_uses (lesson_id, person_id, what) values (${id}, ${me.id}, ${what})
      on conflict (lesson_id, person_id) do update set what = excluded.what`);
    await count(tx, id);
    if (lesson.used === null) await tellAuthor(tx, me, lesson, what);
  });
}

/** It was not used after all. */
export async function takeBackUse(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    await holdLesson(tx, me, id);
    await tx.run(sql`delete from lesson_uses where lesson_id = ${id} and person_id = ${me.id}`);
    await count(tx, id);
  });
}

/** Thanks the author, or takes it back; told once. */
export async function thankForLesson(db: Db, me: Me, id: number, wanted: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const lesson = await holdLesson(tx, me, id);
    if (lesson.mine) throw new Forbidden((c) => t(c, 'lesson.your_own'));
    if (wanted) {
      const added = await tx.run(sql`
        insert into lesson_thanks (lesson_id, person_id) values (${id}, ${me.id}) on conflict do nothing`);
      if (added > 0 && lesson.author !== null)
        await record(tx, lessonThanked, placeOf(me, lesson), {
          lesson_id: id,
          author_id: lesson.author.id,
          name: lesson.topic,
        });
    } else {
      await tx.run(sql`delete from lesson_thanks where lesson_id = ${id} and person_id = ${me.id}`);
    }
    await count(tx, id);
  });
}

async function tellAuthor(tx: Db, me: Me, lesson: Lesson, word: string): Promise<void> {
  if (lesson.author === null) return;
  await record(tx, lessonUsed, placeOf(me, lesson), {
    lesson_id: lesson.id,
    author_id: lesson.author.id,
    word,
    name: lesson.topic,
  });
}

/** The team of a lesson that everybody reads is not named in the log: it may be one that few know of. */
const placeOf = (me: Me, { audience, community_id }: Lesson) => ({
  actor: me.id,
  ...(audience === 'team' ? { community: community_id! } : {}),
});

async function count(tx: Db, id: number): Promise<void> {
  await tx.run(sql`
    update lessons set
      uses_count = (select count(*) from lesson_uses where lesson_id = ${id}),
      thanks_count = (select count(*) from lesson_thanks where lesson_id = ${id})
    where id = ${id}`);
}

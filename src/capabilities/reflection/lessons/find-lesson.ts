import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { namedPerson, teamColumn } from '../cards/find-card.ts';
import { keepsOrder, readsLesson, seesCard } from '../policy.ts';
import type { Lesson, Use } from './lesson.ts';

/** A line of a list, on `lessons l left join communities c`. */
export const lessonColumns = (me: Me): Sql => sql`
  l.id, l.kind, l.audience, l.topic, l.insight, l.uses_count, l.thanks_count, l.created_at, ${teamColumn(me)},
  ${namedPerson(sql`l.author_id`)} as author`;

/** A lesson, for who may read it. Throws NotFound for everybody else. */
export async function findLesson(db: Db, me: Me, id: number): Promise<Lesson> {
  const lesson = await db.maybe<Lesson>(sql`
    select ${lessonColumns(me)}, l.story, l.consequence, l.question, l.version, l.edited_at, l.community_id,
      l.author_id is not distinct from ${me.id} as mine,
      l.author_id is not distinct from ${me.id} or ${keepsOrder(me)} or (l.audience = 'open' and ${me.administrator})
        as deletes,
      (select r.id from reflections r left join communities c on c.id = r.community_id
        where r.id = l.reflection_id and ${seesCard(me)}) as card,
      exists (select from lesson_thanks k where k.lesson_id = l.id and k.person_id = ${me.id}) as thanked,
      (select u.what from lesson_uses u where u.lesson_id = l.id and u.person_id = ${me.id}) as used
    from lessons l left join communities c on c.id = l.community_id
    where l.id = ${id} and ${readsLesson(me)}`);
  if (!lesson) throw new NotFound();
  return lesson;
}

/** The same, held until the transaction ends. */
export async function holdLesson(tx: Db, me: Me, id: number): Promise<Lesson> {
  await tx.maybe(sql`select 1 from lessons where id = ${id} for no key update`);
  return findLesson(tx, me, id);
}

/** Who used a lesson that was found for the reader, the last first. */
export const listUses = (db: Db, lesson: { id: number }): Promise<Use[]> =>
  db.many<Use>(sql`
    select ${namedPerson(sql`u.person_id`)} as by, u.what, u.used_at from lesson_uses u
    where u.lesson_id = ${lesson.id} order by u.used_at desc, u.person_id limit 50`);

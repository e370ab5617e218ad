import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tables } from '#tables';

type Row = Pick<
  Tables['reviews'],
  'id' | 'work_id' | 'due_on' | 'words' | 'given_at' | 'helpful' | 'helpful_words'
>;

/** A review as its reviewer has it. */
export type Review = Row & { points: Record<string, number>; over: boolean };

/** A review, for who was drawn to write it. Throws NotFound for everybody else. */
export async function findReview(db: Db, me: Me, id: number): Promise<Review> {
  const review = await db.maybe<Review>(sql`
    select v.id, v.work_id, v.due_on, v.points, v.words, v.given_at, v.helpful, v.helpful_words,
      v.due_on < (moment() at time zone g.time_zone)::date as over
    from reviews v join work w on w.id = v.work_id join groups g on g.id = w.group_id
    where v.id = ${id} and v.reviewer_id = ${me.id}`);
  if (!review) throw new NotFound();
  return review;
}

/** A review as those read it whose work it is about. Without a name where the format keeps reviewers unnamed. */
export type Received = Row & {
  points: Record<string, number>;
  reviewer: { id: number; name: string; photo: string | null } | null;
};

/**
 * What reviewers said of a work, for those whose it is: once all have written or the day for it has passed, so that
 * nobody can tell by the time who it was.
 */
export function listReceived(db: Db, me: Me, workId: number, anonymous: boolean): Promise<Received[]> {
  return db.many<Received>(sql`
    select v.id, v.work_id, v.due_on, v.points, v.words, v.given_at, v.helpful, v.helpful_words,
      case when ${anonymous}::boolean or x.status = 'erased' then null
        else jsonb_build_object('id', x.id, 'name', x.name, 'photo', '/photos/' || f.key) end as reviewer
    from reviews v join work w on w.id = v.work_id join groups g on g.id = w.group_id
      join people x on x.id = v.reviewer_id left join files f on f.id = x.photo_file_id
    where v.work_id = ${workId} and v.given_at is not null
      and (w.person_id = ${me.id} or (w.person_id is null and exists (select from group_members m
        where m.group_id = w.group_id and m.person_id = ${me.id} and m.left_at is null)))
      and (v.due_on < (moment() at time zone g.time_zone)::date
        or not exists (select from reviews o where o.work_id = w.id and o.given_at is null))
    order by v.id`);
}

/** What I was drawn to review, the newest first. `after` is the id of the last one before. */
export function listMyReviews(db: Db, me: Me, after: number | null, limit = 30): Promise<Review[]> {
  return db.many<Review>(sql`
    select v.id, v.work_id, v.due_on, v.points, v.words, v.given_at, v.helpful, v.helpful_words,
      v.due_on < (moment() at time zone g.time_zone)::date as over
    from reviews v join work w on w.id = v.work_id join groups g on g.id = w.group_id
    where v.reviewer_id = ${me.id} and (${after}::bigint is null or v.id < ${after}::bigint)
    order by v.id desc limit ${limit + 1}`);
}

import type { StepOf } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound, type Sentence } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { reviewGiven } from '../happenings.ts';
import { settleStep } from '../planning/settle-step.ts';
import { aroundWork } from '../work/sign-work.ts';
import { findWork } from '../work/find-work.ts';
import { t } from '../words.ts';
import { findReview, type Review } from './find-review.ts';

export type Judged = { points: Readonly<Record<string, unknown>>; words: string };
export type Rubric = NonNullable<StepOf<'deliverable'>['review']>;

/** What a step says of reviews. Throws NotFound where it has none. */
export function rubricOf(declared: { kind: string }): Rubric {
  const review = declared.kind === 'deliverable' ? (declared as StepOf<'deliverable'>).review : undefined;
  if (!review) throw new NotFound();
  return review;
}

/** Judges a work by the rubric of its step; until the day it is due it may be changed. Throws Invalid by criterion. */
export async function giveReview(db: Db, me: Me, id: number, { points, words }: Judged): Promise<Review> {
  return db.transaction(async (tx) => {
    await tx.maybe(sql`select 1 from reviews where id = ${id} and reviewer_id = ${me.id} for no key update`);
    const review = await findReview(tx, me, id);
    if (review.given_at !== null && review.over) throw new Forbidden((c) => t(c, 'review.over'));
    const work = await findWork(tx, me, review.work_id);
    const { step, programme } = await aroundWork(tx, me, work.id);
    const rubric = rubricOf(step.declared);
    const judged = readPoints(rubric, points);
    await tx.run(sql`
      update reviews set points = ${JSON.stringify(judged)}::jsonb, words = ${words},
        given_at = coalesce(given_at, moment()) where id = ${id}`);
    if (review.given_at === null) {
      // Who reviewed without a name is not told by the log either.
      const actor = rubric.anonymous ? null : me.id;
      const place = { actor, programme: programme.id, group: work.group_id };
      await record(tx, reviewGiven, place, { step_id: step.id, review_id: id, to_person_id: work.person_id });
    }
    await settleStep(tx, step.id, null);
    return findReview(tx, me, id);
  });
}

export const pointField = ({ key }: { key: string }): string => `points.${key}`;

function readPoints(rubric: Rubric, given: Readonly<Record<string, unknown>>): Record<string, number> {
  const wrong: Record<string, Sentence> = {};
  const points: Record<string, number> = {};
  for (const criterion of rubric.rubric) {
    const said = Number(given[criterion.key]);
    if (Number.isInteger(said) && said >= 1 && said <= 5) points[criterion.key] = said;
    else wrong[pointField(criterion)] = (c) => t(c, 'answer.choose');
  }
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
  return points;
}

/** Says how helpful a review was, by those whose work it was about, once they may read it. */
export async function rateReview(
  db: Db,
  me: Me,
  id: number,
  { helpful, words }: { helpful: number; words: string },
): Promise<{ work_id: number }> {
  return db.transaction(async (tx) => {
    const rated = await tx.maybe<{ work_id: number }>(sql`
      update reviews v set helpful = ${helpful}, helpful_words = ${words}
      from work w join groups g on g.id = w.group_id
      where v.id = ${id} and w.id = v.work_id and v.given_at is not null
        and (w.person_id = ${me.id} or (w.person_id is null and exists (select from group_members m
          where m.group_id = w.group_id and m.person_id = ${me.id} and m.left_at is null)))
        and (v.due_on < (moment() at time zone g.time_zone)::date
          or not exists (select from reviews o where o.work_id = w.id and o.given_at is null))
      returning v.work_id`);
    if (!rated) throw new NotFound();
    const { step } = await aroundWork(tx, me, rated.work_id);
    if (!rubricOf(step.declared).review_of_review) throw new NotFound();
    return rated;
  });
}

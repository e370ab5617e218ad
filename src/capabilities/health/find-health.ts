import type { Community } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { isShown } from '#shared/aggregates/figure.ts';
import { diagnose, type Diagnosis, type Sign } from '#shared/health/diagnose.ts';
import { courseOf, monthly, type Course, type Month } from './months/figures.ts';
import { reviewDayOf } from './reviews/find-reviews.ts';

export type Health = {
  /** The first day of the last month that is written down; null before there is one. */
  month: string | null;
  members: number;
  courses: Course[];
  diagnosis: Diagnosis;
  /** What the charter wants to see changed, and for how many days it has stood as it is. */
  impact: string;
  charter_age: number | null;
  /** The day of the next review, YYYY-MM-DD, where one is to come. */
  review_on: string | null;
};

/** So many days a charter may stand before somebody should ask whether it still holds: a year. */
const charterLasts = 365;
const shown = 13;

/** How a community is doing beside its own past, from what was written down for each month. */
export async function findHealth(db: Db, { id, charter_version }: Community): Promise<Health> {
  const [months, charter] = await Promise.all([
    db.many<Month>(sql`
      select month::text, members, active, active_in_year, newcomers, posts, core_posts, asked, unanswered,
        first_reply_minutes, answerers, bus_factor, pairs, pairs_both_ways, pair_people
      from health_months where community_id = ${id} order by month desc limit ${shown}`),
    db.one<{ impact: string; age: number | null; review_on: string | null }>(sql`
      select coalesce(h.content ->> 'impact', '') as impact, (moment()::date - h.changed_at::date) as age,
        ${reviewDayOf(sql`c`)} as review_on
      from communities c left join charters h on h.community_id = c.id and h.version = ${charter_version}
      where c.id = ${id}`),
  ]);
  const inOrder = months.toReversed();
  const courses = monthly.flatMap((which) => courseOf(which, inOrder) ?? []);
  return {
    month: inOrder.at(-1)?.month ?? null,
    members: inOrder.at(-1)?.members ?? 0,
    courses,
    diagnosis: diagnose([...courses.map(signOf), ...ageSign(charter.age)]),
    impact: charter.impact,
    charter_age: charter.age,
    review_on: charter.review_on,
  };
}

const signOf = ({ figure, beside, now }: Course): Sign => ({
  figure,
  beside,
  value: now !== null && isShown(now) ? now.value : null,
});

const ageSign = (age: number | null): Sign[] =>
  age === null
    ? []
    : [{ figure: 'charter age', beside: age > charterLasts ? 'above usual' : 'as usual', value: age }];

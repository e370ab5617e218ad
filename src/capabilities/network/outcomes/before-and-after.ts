import { consents } from '#capabilities/relations/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { countedInFives } from '#shared/aggregates/in-fives.ts';
import { axesInChecks } from '../checks/axes-in-checks.ts';
import { axisKeys, type Axes } from '../measures/axes.ts';
import { aggregate, type Means, type Shown } from '../together/aggregate.ts';

/** What the networks of a programme's people were like before they took part in it, and are after. */
export type Outcome = { before: Shown; after: Shown };

/** So long somebody has to have taken part before a check says something about what it did. */
const late = '28 days';
const most = 2000;

type Pair = { before_id: number; after_id: number };

/**
 * The means of each axis over the same people before and after: those who agreed to be counted and made a check both
 * times. They are counted in whole fives, in the order in which they were through, so that no two looks differ by one.
 */
export async function beforeAndAfter(db: Db, programmeId: number): Promise<Outcome> {
  const pairs = await db.many<Pair>(sql`
    select before_check.id as before_id, after_check.id as after_id
    from participants t join programmes p on p.id = t.programme_id join people w on w.id = t.person_id
    cross join lateral (select greatest(t.admitted_at, p.started_at, p.starts_on::timestamptz) as since) s
    cross join lateral (
      select k.id from network_checks k
      where k.person_id = t.person_id and k.state = 'done' and k.finished_at <= s.since
      order by k.id desc limit 1) before_check
    cross join lateral (
      select k.id, k.finished_at from network_checks k
      where k.person_id = t.person_id and k.state = 'done' and k.finished_at >= s.since + ${late}::interval
      order by k.id limit 1) after_check
    where t.programme_id = ${programmeId} and t.state in ('in', 'left') and w.status = 'active'
      and ${consents(sql`t.person_id`, 'check')}
    order by after_check.finished_at, after_check.id limit ${most}`);
  const counted = countedInFives(pairs);
  const [before, after] = await Promise.all([
    axesInChecks(
      db,
      counted.map((one) => one.before_id),
    ),
    axesInChecks(
      db,
      counted.map((one) => one.after_id),
    ),
  ]);
  return { before: meansOf(before), after: meansOf(after) };
}

function meansOf(all: readonly { axes: Axes }[]): Shown {
  const means = axisKeys.map((key) => {
    const known = all.flatMap(({ axes }) => axes[key] ?? []);
    const sum = known.reduce((whole, value) => whole + value, 0);
    return [key, { value: sum / Math.max(1, known.length), people: known.length }];
  });
  return aggregate(Object.fromEntries(means) as Means);
}

import { findVersion, type StepOf } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { record } from '#shared/activity/happening.ts';
import { seededRandom } from '#shared/grouping/random.ts';
import { reviewsDrawn } from '../happenings.ts';
import { drawFrom, drawPeers, type Drawn, type Reviewed } from './draw-reviewers.ts';
import { panelOf } from './panel-of.ts';

/** The same step of one programme, or of one group where what is handed in stays inside it. */
type Due = {
  programme_id: number;
  key: string;
  turn: number;
  format_version_id: number;
  seed: number;
  step_ids: number[];
};

/** Draws who reviews what, and opens votes, where the day to hand in has passed. Doing it again changes nothing. */
export async function drawReviews({ db }: Ground): Promise<void> {
  const due = await db.many<Due>(sql`
    select s.programme_id, s.key, s.turn, p.format_version_id, p.seed, array_agg(s.id order by s.id) as step_ids
    from steps s join groups g on g.id = s.group_id join programmes p on p.id = s.programme_id
    where s.state = 'open' and s.followed and s.drawn_at is null and g.state = 'running'
      and s.due_on < (moment() at time zone g.time_zone)::date
    group by s.programme_id, s.key, s.turn, p.format_version_id, p.seed`);
  for (const one of due) {
    const declaration = await findVersion(db, one.format_version_id);
    const declared = declaration.steps.find((step) => step.key === one.key);
    if (declared?.kind !== 'deliverable') continue;
    const together = declared.visible === 'programme' ? [one.step_ids] : one.step_ids.map((id) => [id]);
    for (const ids of together) await db.transaction((tx) => draw(tx, { ...one, step_ids: ids }, declared));
  }
}

type Handed = { id: number; step_id: number; group_id: number; authors: number[] };

async function draw(tx: Db, due: Due, declared: StepOf<'deliverable'>): Promise<void> {
  const ids = (
    await tx.many<{ id: number }>(sql`
      select id from steps where id = any(${due.step_ids}::bigint[]) and drawn_at is null and state = 'open'
      order by id for no key update`)
  ).map(({ id }) => id);
  if (ids.length === 0) return;
  const works = await tx.many<Handed>(sql`
    select w.id, w.step_id, w.group_id, case when w.person_id is not null then array[w.person_id] else (
      select coalesce(array_agg(m.person_id order by m.person_id), '{}') from group_members m join people x on x.id = m.person_id
      where m.group_id = w.group_id and m.left_at is null and x.status = 'active') end as authors
    from work w where w.step_id = any(${ids}::bigint[]) and w.state in ('done', 'signed') order by w.id`);
  if (declared.review) await ask(tx, due, works, declared.review);
  await tx.run(sql`
    update steps s set drawn_at = moment(),
      vote_ends_on = (moment() at time zone g.time_zone)::date + ${declared.public_vote?.days ?? null}::int
    from groups g where g.id = s.group_id and s.id = any(${ids}::bigint[])`);
}

type Review = NonNullable<StepOf<'deliverable'>['review']>;

async function ask(tx: Db, due: Due, works: readonly Handed[], review: Review): Promise<void> {
  const drawn = await reviewersFor(tx, due, works, review);
  if (drawn.length === 0) return;
  await tx.run(sql`
    insert into reviews (work_id, reviewer_id, due_on)
    select work, reviewer, (moment() at time zone g.time_zone)::date + ${review.days}::int
    from jsonb_to_recordset(${JSON.stringify(drawn)}::jsonb) as drawn (work bigint, reviewer bigint)
      join work w on w.id = drawn.work join groups g on g.id = w.group_id
    on conflict (work_id, reviewer_id) do nothing`);
  const reviewers = [...new Set(drawn.map((one) => one.reviewer))].sort((a, b) => a - b);
  await record(
    tx,
    reviewsDrawn,
    { programme: due.programme_id },
    { step_id: works[0]!.step_id, reviewer_ids: reviewers },
  );
}

async function reviewersFor(tx: Db, due: Due, works: readonly Handed[], review: Review): Promise<Drawn[]> {
  const random = seededRandom(due.seed + due.turn + (due.step_ids[0] ?? 0));
  if (review.by === 'peers') return drawPeers(works, review.each, random);
  const groups = Map.groupBy(works, (work) => work.group_id);
  const drawn: Drawn[] = [];
  const shared: Reviewed[] = [];
  for (const [group, own] of groups) {
    const panel = await panelOf(tx, { programme: due.programme_id, group, by: review.by });
    if (panel.inGroup) drawn.push(...drawFrom(own, panel.people, review.each, random));
    else shared.push(...own);
  }
  if (shared.length === 0) return drawn;
  const { people } = await panelOf(tx, { programme: due.programme_id, group: null, by: review.by });
  return [...drawn, ...drawFrom(shared, people, review.each, random)];
}

import { z } from 'zod';
import { findVersion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { enqueue, job } from '#platform/jobs/job.ts';
import { groupingOf } from '../../grouping-of.ts';
import { formRound } from '../form-round.ts';
import { publishAll } from '../publish-round.ts';
import { listDue } from './list-due.ts';
import { roundDays } from './round-days.ts';

type Due = {
  id: number;
  day: string;
  today: string;
  seed: number;
  format_version_id: number;
  adjustments: Record<string, unknown>;
};

/** Draws the rounds whose day has come; a day that was missed is made up for, a round is drawn once. */
export async function drawDueRounds({ db }: Pick<Ground, 'db'>): Promise<void> {
  const due = await db.many<{ id: number }>(sql`
    select p.id from programmes p
    where p.runs = 'rounds' and p.state in ('open', 'forming', 'running')
      and coalesce(p.next_round_on, p.starts_on) <= (moment() at time zone p.time_zone)::date order by p.id`);
  for (const { id } of due) await db.transaction((tx) => beginRound(tx, id));
}

async function beginRound(tx: Db, programmeId: number): Promise<void> {
  const programme = await tx.maybe<Due>(sql`
    select p.id, coalesce(p.next_round_on, p.starts_on) as day, (moment() at time zone p.time_zone)::date as today,
      p.seed, p.format_version_id, p.adjustments
    from programmes p
    where p.id = ${programmeId} and p.runs = 'rounds' and p.state in ('open', 'forming', 'running')
      and coalesce(p.next_round_on, p.starts_on) <= (moment() at time zone p.time_zone)::date
      and not exists (select from rounds r where r.programme_id = p.id and r.state = 'proposed')
    for no key update`);
  if (!programme) return;
  const declared = await findVersion(tx, programme.format_version_id);
  const grouping = groupingOf({ ...programme, declared });
  if (grouping.by !== 'roulette') return;
  const { due: day, next } = roundDays(programme.day, programme.today, grouping.every_weeks);
  await tx.run(sql`update programmes set next_round_on = ${next}::date where id = ${programme.id}`);
  const due = await listDue(tx, programme.id, day, grouping.every_weeks);
  if (due.length < 2) return;
  const round = await tx.change<{ id: number }>(sql`
    insert into rounds (programme_id, number, seed, drawn_for)
    select ${programme.id}, coalesce(max(number), 0) + 1, ${programme.seed}::bigint + coalesce(max(number), 0),
      ${day}::date
    from rounds where programme_id = ${programme.id}
    on conflict do nothing returning id`);
  if (round) await enqueue(tx, drawingRound, { round_id: round.id });
}

/** Draws a round whose day has come, and publishes it unless somebody looks through each. */
export const drawingRound = job(
  'draw-round',
  z.object({ round_id: z.number() }),
  async ({ db }, { round_id }) => {
    const round = await db.maybe<{
      programme_id: number;
      drawn_for: string;
      reviewed: boolean;
      every_weeks: number;
    }>(sql`
    select r.programme_id, r.drawn_for, p.rounds_reviewed as reviewed,
      coalesce((p.adjustments ->> 'every_weeks')::int, (v.declaration #>> '{grouping,every_weeks}')::int) as every_weeks
    from rounds r join programmes p on p.id = r.programme_id join format_versions v on v.id = p.format_version_id
    where r.id = ${round_id} and r.state = 'proposed' and r.drawn_for is not null`);
    if (!round) return;
    await formRound(db, round_id, await listDue(db, round.programme_id, round.drawn_for, round.every_weeks));
    if (round.reviewed) return;
    await db.transaction((tx) =>
      tx.run(sql`
      update rounds set publishing_since = coalesce(publishing_since, moment()), starts_on = coalesce(starts_on, drawn_for)
      where id = ${round_id} and state = 'proposed' and formed_at is not null`),
    );
    await publishAll(db, round_id, null);
  },
);

import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { enqueue, job } from '#platform/jobs/job.ts';
import { announce } from '#platform/live/live.ts';
import { record, recordAll } from '#shared/activity/happening.ts';
import { findVersion } from '#capabilities/formats/index.ts';
import { holdProgrammeToOrganise } from '../find-programme.ts';
import { participantWaits, roundPublished } from '../happenings.ts';
import { startProgramme } from '../running/start-programme.ts';
import { holdProposal } from './find-round.ts';
import { hasNoGroup, takesPartToday } from './forming/read-pool.ts';
import { publishGroups } from './publish-groups.ts';
import { closeEarlierRounds } from './roulette/close-earlier-rounds.ts';
import { roundTopic } from './topics.ts';
import { t } from './words.ts';

/** So many groups begin while whoever pressed the button waits. */
const quick = 20;

/** So many begin in one transaction. */
const atOnce = 25;

export const publishingRound = job(
  'publish-round',
  z.object({ round_id: z.number(), actor: z.number().nullable() }),
  ({ db }, { round_id, actor }) => publishAll(db, round_id, actor),
);

/** Makes the groups of a proposal real from a day on; many begin in a job, some at a time, and after a crash the rest. */
export async function publishRound(
  db: Db,
  me: Me,
  slug: string,
  { startsOn, version }: { startsOn: string; version: number },
): Promise<void> {
  const { id, groups } = await db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    const round = await holdProposal(tx, programme.id, version);
    const { count, past } = await tx.one<{ count: number; past: boolean }>(sql`
      select count(*)::int as count,
        ${startsOn}::date < (moment() at time zone ${programme.time_zone})::date as past
      from groups where round_id = ${round.id} and state = 'proposed'`);
    if (count === 0) throw new Invalid({ form: (c) => t(c, 'publish.nothing') });
    if (past) throw new Invalid({ starts_on: (c) => t(c, 'publish.in_the_past') });
    await tx.run(sql`
      update rounds set publishing_since = moment(), starts_on = ${startsOn}::date, version = version + 1
      where id = ${round.id}`);
    await enqueue(tx, publishingRound, { round_id: round.id, actor: me.id });
    return { id: round.id, groups: count };
  });
  if (groups <= quick) await publishAll(db, id, me.id);
}

type Publishing = {
  id: number;
  programme_id: number;
  number: number;
  starts_on: string;
  drawn_for: string | null;
  time_zone: string;
  format_version_id: number;
  waiting: { id: number }[];
};

/** Begins every group of a round that has not begun, some at a time: after a crash it goes on where it stopped. */
export async function publishAll(db: Db, roundId: number, actor: number | null): Promise<void> {
  const round = await db.maybe<Publishing>(sql`
    select r.id, r.programme_id, r.number, r.starts_on, r.drawn_for, p.time_zone, p.format_version_id, r.waiting
    from rounds r join programmes p on p.id = r.programme_id
    where r.id = ${roundId} and r.state = 'proposed' and r.publishing_since is not null`);
  if (!round) return;
  const declared = await findVersion(db, round.format_version_id);
  const programme = { id: round.programme_id, time_zone: round.time_zone, declared };
  if (declared.grouping.by === 'roulette') await closeEarlierRounds(db, round.programme_id, round.id);
  await db.transaction((tx) => startProgramme(tx, round.programme_id, actor));
  const groups = await db.many<{ id: number }>(sql`
    select id from groups where round_id = ${roundId} and state = 'proposed' order by id`);
  for (let from = 0; from < groups.length; from += atOnce) {
    const some = groups.slice(from, from + atOnce).map(({ id }) => id);
    await db.transaction(async (tx) => {
      await publishGroups(tx, programme, some, round.starts_on, actor);
      await announce(tx, { topic: roundTopic(programme.id), event: 'publishing', data: {} });
    });
  }
  await db.transaction((tx) => finish(tx, round, actor));
}

/** The round is published when all its groups have begun; who is in none is told. */
async function finish(tx: Db, round: Publishing, actor: number | null): Promise<void> {
  const done = await tx.run(sql`
    update rounds set state = 'published', published_at = moment() where id = ${round.id} and state = 'proposed'`);
  if (done === 0) return;
  await tx.run(sql`update programmes set rounds_count = rounds_count + 1 where id = ${round.programme_id}`);
  await record(
    tx,
    roundPublished,
    { actor, programme: round.programme_id },
    { round_id: round.id, number: round.number },
  );
  const waiting = await tx.many<{ id: number }>(sql`
    select t.person_id as id from participants t join people w on w.id = t.person_id
    where t.programme_id = ${round.programme_id} and ${takesPartToday} and ${hasNoGroup}
      and (t.person_id = any (${round.waiting.map(({ id }) => id)}::bigint[]) or exists (
        select from groups g join group_members m on m.group_id = g.id
        where g.round_id = ${round.id} and g.state = 'discarded' and m.person_id = t.person_id and not m.gives))
    order by t.person_id`);
  const place = { actor, programme: round.programme_id };
  await recordAll(tx, participantWaits, waiting.map(({ id }) => ({ place, data: { person_id: id } }))); // prettier-ignore
  await announce(tx, { topic: roundTopic(round.programme_id), event: 'published', data: {} });
}

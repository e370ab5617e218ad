import { findVersion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Locale } from '#platform/i18n/tongue.ts';
import { announce } from '#platform/live/live.ts';
import { record } from '#shared/activity/happening.ts';
import { roundProposed } from '../happenings.ts';
import { formApart } from './forming/form-apart.ts';
import { readPool } from './forming/read-pool.ts';
import { namesFor, namingLocale } from './name-groups.ts';
import { roundTopic } from './topics.ts';
import { writeGroups } from './write-groups.ts';

type Unformed = {
  id: number;
  programme_id: number;
  number: number;
  seed: number;
  proposed_by: number | null;
  drawn_for: string | null;
  format_version_id: number;
  adjustments: Record<string, unknown>;
  time_zone: string;
  locale: Locale;
};

/** Forms the groups of a round that waits for them. `among` are those who are drawn, where it is not everybody. */
export async function formRound(db: Db, roundId: number, among?: readonly number[]): Promise<void> {
  const round = await db.maybe<Unformed>(sql`
    select r.id, r.programme_id, r.number, r.seed, r.proposed_by, r.drawn_for, p.format_version_id, p.adjustments,
      p.time_zone, ${namingLocale(sql`r.proposed_by`)} as locale
    from rounds r join programmes p on p.id = r.programme_id
    where r.id = ${roundId} and r.state = 'proposed' and r.formed_at is null`);
  if (!round) return;
  const declared = await findVersion(db, round.format_version_id);
  const programme = { ...round, id: round.programme_id, declared };
  const { groups, waiting, report } = await formApart(
    await readPool(db, programme, among === undefined ? {} : { among }),
    round.seed,
  );
  await db.transaction(async (tx) => {
    const unformed = await tx.maybe(sql`
      select 1 from rounds where id = ${round.id} and state = 'proposed' and formed_at is null for update`);
    if (!unformed) return;
    const of = { id: round.id, programmeId: round.programme_id, timeZone: round.time_zone };
    await writeGroups(tx, of, groups, namesFor(round));
    await tx.run(sql`
      update rounds set formed_at = moment(), report = ${JSON.stringify(report)}::jsonb,
        waiting = ${JSON.stringify(waiting)}::jsonb where id = ${round.id}`);
    const { proposed_by: actor, programme_id } = round;
    const counts = { round_id: round.id, groups: groups.length, waiting: waiting.length };
    await record(tx, roundProposed, { actor, programme: programme_id }, counts);
    await announce(tx, { topic: roundTopic(programme_id), event: 'formed', data: {} });
  });
}

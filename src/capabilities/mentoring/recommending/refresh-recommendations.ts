import { z } from 'zod';
import { findVersion } from '#capabilities/formats/index.ts';
import { takesPairs } from '#capabilities/offers/index.ts';
import { giversOf, matchingRules, readPool, seekersOf } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { enqueue, job } from '#platform/jobs/job.ts';
import { recommend } from '#shared/grouping/mentoring/recommend.ts';
import { blockOf } from '../find-matching.ts';

/** So many are shown to each who seeks. */
export const shownToEach = 3;

export const recommending = job('recommend-mentors', z.object({ programme_id: z.number() }), ({ db }, it) =>
  refreshRecommendations(db, it.programme_id),
);

/** Who came, left or found somebody changes what is shown to others: it is thought out anew, once for many changes. */
export async function refreshSoon(db: Db, programmeId: number | null): Promise<void> {
  const matching = await db.maybe(sql`
    select 1 from programmes where id = ${programmeId} and grouping = 'matching'`);
  if (!matching || programmeId === null) return;
  await db.transaction((tx) =>
    enqueue(tx, recommending, { programme_id: programmeId }, { key: `recommend:${programmeId}` }),
  );
}

/** Answers of the intake may have changed since. */
export async function refreshAll({ db }: Ground): Promise<void> {
  const all = await db.many<{ id: number }>(sql`
    select id from programmes where grouping = 'matching' and state in ('open', 'forming', 'running')`);
  for (const { id } of all) await refreshSoon(db, id);
}

type Row = {
  id: number;
  state: string;
  seed: number;
  time_zone: string;
  adjustments: Record<string, unknown>;
  format_version_id: number;
};

/**
 * Thinks out for everybody who seeks whom they could ask: for all at once, so that each has somebody of their own and
 * nobody is shown to everyone.
 */
export async function refreshRecommendations(db: Db, programmeId: number): Promise<void> {
  const row = await db.maybe<Row>(sql`
    select id, state, seed, time_zone, adjustments, format_version_id from programmes where id = ${programmeId}`);
  if (!row) return;
  const programme = { ...row, declared: await findVersion(db, row.format_version_id) };
  const block = blockOf(programme);
  const chosen = block !== null && block.modes.includes('self-chosen') && takesPairs(programme);
  const shown = chosen ? await think(db, programme, block) : [];
  await db.transaction(async (tx) => {
    await tx.maybe(sql`select 1 from programmes where id = ${programmeId} for no key update`);
    await tx.run(sql`delete from match_recommendations where programme_id = ${programmeId}`);
    await tx.run(sql`
      insert into match_recommendations (programme_id, seeker_id, giver_id, position, score, reasons)
      select ${programmeId}, seeker, giver, position, score, reasons
      from jsonb_to_recordset(${JSON.stringify(shown)}::jsonb)
        as one (seeker bigint, giver bigint, position int, score double precision, reasons jsonb)`);
  });
}

async function think(
  db: Db,
  programme: Parameters<typeof readPool>[1] & { seed: number },
  block: NonNullable<ReturnType<typeof blockOf>>,
) {
  const pool = await readPool(db, programme);
  const found = recommend(seekersOf(pool, block), giversOf(pool, block), matchingRules(block), shownToEach, {
    seed: programme.seed,
  });
  return found.flatMap(({ seeker, mentors }) =>
    mentors.map(({ giver, score, reasons }, position) => ({ seeker, giver, score, reasons, position })),
  );
}

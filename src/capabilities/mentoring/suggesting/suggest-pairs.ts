import { findVersion } from '#capabilities/formats/index.ts';
import { holdForPairs, takesPairs } from '#capabilities/offers/index.ts';
import {
  findProgrammeToOrganise,
  giversOf,
  matchingRules,
  readPool,
  seekersOf,
  type Formable,
} from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { assign, type Match } from '#shared/grouping/mentoring/assign.ts';
import { blockOf, type Block } from '../find-matching.ts';
import { t } from '../words.ts';
import { writeSuggestion } from './write-suggestion.ts';

/** The organisers let pairs be suggested now. Answers how many were. Throws Forbidden where the format does not want it. */
export async function suggestNow(db: Db, me: Me, slug: string): Promise<number> {
  const programme = await findProgrammeToOrganise(db, me, slug);
  const block = blockOf(programme);
  if (!block?.modes.includes('suggested') || !takesPairs(programme))
    throw new Forbidden((c) => t(c, 'suggest.not_here'));
  return suggestPairs(db, programme.id, me.id);
}

/**
 * Suggests to everybody who seeks and has nobody the one who suits them best, as well as can be for all together.
 * Nobody is suggested twice to the same person, and whoever is asked already is left alone. Answers how many pairs.
 */
export async function suggestPairs(db: Db, programmeId: number, actor: number | null): Promise<number> {
  const row = await db.one<Omit<Formable, 'declared'> & { seed: number; format_version_id: number }>(sql`
    select id, seed, time_zone, adjustments, format_version_id from programmes where id = ${programmeId}`);
  const programme = { ...row, declared: await findVersion(db, row.format_version_id) };
  const block = blockOf(programme);
  if (!block) return 0;
  const matches = await think(db, programme, block, row.seed);
  if (matches.length === 0) return 0;
  return db.transaction(async (tx) => {
    if (!takesPairs(await holdForPairs(tx, programmeId))) return 0;
    const asked = await seekersAsked(tx, programmeId);
    const open = matches.filter(({ seeker }) => !asked.has(seeker));
    for (const match of open) {
      const people = [
        { id: match.giver, role: block.giver, gives: true },
        { id: match.seeker, role: block.seeker, gives: false },
      ];
      const reasons = { by: 'matching' as const, pairs: [match] };
      await writeSuggestion(
        tx,
        { programmeId, people, days: block.request_days, score: match.score, reasons },
        actor,
      );
    }
    return open.length;
  });
}

async function think(db: Db, programme: Formable, block: Block, seed: number): Promise<Match[]> {
  const [pool, asked, held, before] = await Promise.all([
    readPool(db, programme),
    seekersAsked(db, programme.id),
    placesHeld(db, programme.id),
    suggestedBefore(db, programme.id),
  ]);
  const seekers = seekersOf(pool, block)
    .filter(({ id }) => !asked.has(id))
    .map((one) => ({ ...one, exclusions: [...one.exclusions, ...(before.get(one.id) ?? [])] }));
  const givers = giversOf(pool, block).map((one) => ({
    ...one,
    capacity: Math.max(0, one.capacity - (held.get(one.id) ?? 0)),
  }));
  return assign(seekers, givers, matchingRules(block), { mode: block.prefer }, seed).matches;
}

/** Who seeks and has a suggestion that waits. */
async function seekersAsked(db: Db, programmeId: number): Promise<Set<number>> {
  const rows = await db.many<{ id: number }>(sql`
    select a.person_id as id from match_suggestions s join match_answers a on a.suggestion_id = s.id and not a.gives
    where s.programme_id = ${programmeId} and s.state = 'waiting'`);
  return new Set(rows.map(({ id }) => id));
}

/** A place that is suggested to somebody is not suggested to another meanwhile. */
export async function placesHeld(db: Db, programmeId: number): Promise<Map<number, number>> {
  const rows = await db.many<{ id: number; count: number }>(sql`
    select a.person_id as id, count(*)::int as count
    from match_suggestions s join match_answers a on a.suggestion_id = s.id and a.gives
    where s.programme_id = ${programmeId} and s.state = 'waiting' and s.renews_group_id is null group by 1`);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** Person who seeks to those who were suggested to them before, whatever came of it. */
export async function suggestedBefore(db: Db, programmeId: number): Promise<Map<number, number[]>> {
  const rows = await db.many<{ seeker: number; givers: number[] }>(sql`
    select seeking.person_id as seeker, array_agg(giving.person_id) as givers from match_suggestions s
      join match_answers seeking on seeking.suggestion_id = s.id and not seeking.gives
      join match_answers giving on giving.suggestion_id = s.id and giving.gives
    where s.programme_id = ${programmeId} and s.renews_group_id is null group by 1`);
  return new Map(rows.map(({ seeker, givers }) => [seeker, givers]));
}

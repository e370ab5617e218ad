import { findVersion } from '#capabilities/formats/index.ts';
import { holdForPairs, takesPairs } from '#capabilities/offers/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { assign } from '#shared/grouping/mentoring/assign.ts';
import { onboardingRules } from '#shared/grouping/mentoring/rules.ts';
import { blockOf } from '../find-matching.ts';
import { writeSuggestion } from '../suggesting/write-suggestion.ts';
import { readBuddies, readNewcomers } from './read-people.ts';

type Due = { id: number; seed: number; adjustments: Record<string, unknown>; format_version_id: number };

/**
 * Whoever has started lately gets a buddy proposed in every programme that welcomes the new: near by, in the same kind
 * of work, who speaks a language of theirs and does not carry too much. The buddy says yes, and where the programme
 * asks for consents the newcomer too. Looking again proposes nobody twice.
 */
export async function proposeBuddies({ db }: Ground): Promise<void> {
  const due = await db.many<Due>(sql`
    select p.id, p.seed, p.adjustments, p.format_version_id from programmes p
      join format_versions v on v.id = p.format_version_id
    where p.grouping = 'matching' and p.runs = 'rolling' and p.state in ('open', 'running')
      and v.declaration ->> 'offer' = 'buddy' order by p.id`);
  for (const programme of due) await db.transaction((tx) => propose(tx, programme));
}

async function propose(tx: Db, { id, seed, adjustments, format_version_id }: Due): Promise<void> {
  if (!takesPairs(await holdForPairs(tx, id))) return;
  const declared = await findVersion(tx, format_version_id);
  const block = blockOf({ declared, adjustments });
  if (!block) return;
  const newcomers = await readNewcomers(tx, id);
  if (newcomers.length === 0) return;
  const buddies = await readBuddies(tx, id, block.giver);
  const { matches } = assign(newcomers, buddies, onboardingRules, { mode: 'most people' }, seed);
  const asksConsent = declared.intake.consents.some(({ required }) => required);
  for (const match of matches) {
    const newcomer = { id: match.seeker, role: block.seeker, gives: false };
    const people = [
      { id: match.giver, role: block.giver, gives: true },
      asksConsent ? newcomer : { ...newcomer, said: 'yes' as const },
    ];
    const reasons = { by: 'matching' as const, pairs: [match] };
    const days = block.request_days;
    await writeSuggestion(tx, { programmeId: id, people, days, score: match.score, reasons }, null);
  }
}

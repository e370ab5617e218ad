import { describePair, type Pairing } from './assign.ts';
import { findCandidates } from './candidates.ts';
import { explainGroupless, type Groupless } from './explain-groupless.ts';
import { type GroupSize, pairOf, startDraft } from './group-draft.ts';
import type { Mode } from './market.ts';
import type { Giver, Seeker } from './people.ts';
import { rescueMentees } from './rescue-mentees.ts';
import type { MentoringRules } from './rules.ts';
import { seatGroups } from './seat-groups.ts';

export interface SmallGroup {
  giver: number;
  /** By id, each with how well the mentor fits and why. */
  members: (Omit<Pairing, 'giver'> & { seeker: number })[];
}

export interface SmallGroups {
  groups: SmallGroup[];
  unmatched: Groupless[];
}

/**
 * Mentors with a group each, of `size.least` to `size.most` mentees as far as their free seats go. Every hard rule holds
 * between mentor and mentee; mentees who keep away from each other or stand in one reporting line sit apart. Seating is
 * optimal for the mentors who lead a group; which of them do is found by closing thin groups and helping who is left.
 */
export function assignSmallGroups(
  seekers: readonly Seeker[],
  givers: readonly Giver[],
  rules: MentoringRules,
  { mode = 'most people', size = { least: 2, most: 5 } }: { mode?: Mode; size?: GroupSize },
  seed: number,
): SmallGroups {
  const candidates = findCandidates(seekers, givers, rules, seed);
  const draft = startDraft(candidates, size);
  seatGroups(draft, mode);
  rescueMentees(draft);

  const groups = draft.members
    .map((members, mentor) => ({
      giver: candidates.givers[mentor]!.person.id,
      members: members
        .map((row) => {
          const { score, reasons } = describePair(candidates, row, pairOf(candidates, row, mentor), rules);
          return { seeker: candidates.seekers[row]!.person.id, score, reasons };
        })
        .sort((a, b) => a.seeker - b.seeker),
    }))
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => a.giver - b.giver);
  return { groups, unmatched: explainGroupless(draft, rules) };
}

import { describePair } from './assign.ts';
import type { GroupDraft } from './group-draft.ts';
import type { MentoringRules } from './rules.ts';
import { type Alternative, explainUnmatched, type Unmatched } from './unmatched.ts';

/** Why a mentee is in no group, with the nearest alternative. */
export type Groupless =
  | Unmatched
  /** A mentor would fit, but too few others do to make a group. */
  | { seeker: number; why: 'too few for a group'; alternative: Alternative }
  /** There are seats, beside somebody with whom this person may not sit. */
  | { seeker: number; why: 'kept apart'; alternative: Alternative };

const wait = { kind: 'waiting list' } as const;

export function explainGroupless(draft: GroupDraft, rules: MentoringRules): Groupless[] {
  const { candidates, members, room } = draft;
  const { seekers, givers, starts, giver, score } = candidates;
  const rowOf = new Map(seekers.map(({ person }, row) => [person.id, row]));

  return explainUnmatched(candidates, draft.mentorOf, rules).map((unmatched) => {
    if (unmatched.why !== 'all full') return unmatched;
    const { seeker } = unmatched;
    const row = rowOf.get(seeker)!;
    let beside = false;
    let alone = -1;
    for (let pair = starts[row]!; pair < starts[row + 1]!; pair += 1) {
      const mentor = giver[pair]!;
      const taken = members[mentor]!.length;
      if (taken > 0 && taken < room[mentor]!) beside = true;
      if (taken > 0 || givers[mentor]!.person.capacity < 1) continue;
      if (alone < 0 || score[pair]! > score[alone]!) alone = pair;
    }
    const alternative: Alternative =
      alone < 0 ? wait : { kind: 'one to one', ...describePair(candidates, row, alone, rules) };
    if (beside) return { seeker, why: 'kept apart', alternative };
    return alone < 0 ? { ...unmatched, alternative } : { seeker, why: 'too few for a group', alternative };
  });
}

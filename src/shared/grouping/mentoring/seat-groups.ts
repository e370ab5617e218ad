import { clash, type GroupDraft, seat } from './group-draft.ts';
import { match, type Mode } from './market.ts';

/**
 * Seats mentees as well as seats allow, then again without what a group cannot be: two who may not sit together, and
 * mentors whose group would stay too small (the weaker half of them each time, so that their mentees fill the others).
 */
export function seatGroups(draft: GroupDraft, mode: Mode): void {
  const { candidates, mentorOf } = draft;
  const seats = draft.room.slice();
  const barred = new Uint8Array(candidates.giver.length);
  for (;;) {
    const pairs = match(candidates, seats, mode, { barred });
    draft.members = candidates.givers.map(() => []);
    mentorOf.fill(-1);
    for (const [mentee, pair] of pairs.entries()) if (pair >= 0) seat(draft, mentee, candidates.giver[pair]!);

    const apart = clashing(draft, pairs);
    for (const pair of apart) barred[pair] = 1;
    const closing = thin(draft, pairs);
    for (const mentor of closing) seats[mentor] = 0;
    // Nobody is sent to a mentor without a group, or thin groups would go on to open elsewhere.
    if (closing.length > 0)
      for (const [mentor, group] of draft.members.entries()) if (group.length === 0) seats[mentor] = 0;
    if (apart.length === 0 && closing.length === 0) return;
  }
}

/** One pair of each group with a clash: of the two who clash, the one who fits this mentor less well. */
function clashing({ candidates, members }: GroupDraft, pairs: Int32Array): number[] {
  const { score } = candidates;
  return members.flatMap((group) => {
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1))
        if (clash(candidates, one, other))
          return score[pairs[one]!]! < score[pairs[other]!]! ? [pairs[one]!] : [pairs[other]!];
    return [];
  });
}

/** The weaker half of the mentors whose group is too small. */
function thin({ candidates, members, size }: GroupDraft, pairs: Int32Array): number[] {
  const sum = (group: readonly number[]) =>
    group.reduce((total, mentee) => total + candidates.score[pairs[mentee]!]!, 0);
  const small = members
    .map((group, mentor) => ({ mentor, count: group.length, worth: sum(group) }))
    .filter(({ count }) => count > 0 && count < size.least)
    .sort((a, b) => a.count - b.count || a.worth - b.worth);
  return small.slice(0, Math.ceil(small.length / 2)).map(({ mentor }) => mentor);
}

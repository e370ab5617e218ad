import type { Candidates } from './candidates.ts';
import { inOneLine, keptApart } from './hard-rules.ts';
import { freeSeats } from './market.ts';

export interface GroupSize {
  least: number;
  most: number;
}

/** Groups while they are being formed: who sits with which mentor, by their places among the candidates. */
export interface GroupDraft {
  candidates: Candidates;
  size: GroupSize;
  /** The most that each mentor may lead. */
  room: Int32Array;
  members: number[][];
  /** The mentor of each mentee, or -1. */
  mentorOf: Int32Array;
}

export const startDraft = (candidates: Candidates, size: GroupSize): GroupDraft => ({
  candidates,
  size,
  room: freeSeats(candidates).map((seats) => (seats < size.least ? 0 : Math.min(seats, size.most))),
  members: candidates.givers.map(() => []),
  mentorOf: new Int32Array(candidates.seekers.length).fill(-1),
});

/** Two mentees who may not sit in one group: one keeps away from the other, or stands above. */
export function clash({ seekers }: Candidates, one: number, other: number): boolean {
  const [a, b] = [seekers[one]!, seekers[other]!];
  return keptApart(a, b) || inOneLine(a, b);
}

/** The pair of a mentee and a mentor whom the rules allow together, or -1; the pairs of a mentee stand in order. */
export function pairOf({ starts, giver }: Candidates, mentee: number, mentor: number): number {
  let from = starts[mentee]!;
  let to = starts[mentee + 1]!;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (giver[middle]! < mentor) from = middle + 1;
    else to = middle;
  }
  return from < starts[mentee + 1]! && giver[from] === mentor ? from : -1;
}

export function seat(draft: GroupDraft, mentee: number, mentor: number): void {
  const before = draft.mentorOf[mentee]!;
  if (before >= 0) draft.members[before] = draft.members[before]!.filter((member) => member !== mentee);
  draft.mentorOf[mentee] = mentor;
  if (mentor >= 0) draft.members[mentor]!.push(mentee);
}
